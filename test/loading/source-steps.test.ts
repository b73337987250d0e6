import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {type Answers} from '../../source/loading/model/file-memory.js';
import {type FoundFile} from '../../source/loading/discovery/find-files.js';
import {type FormatName} from '../../source/loading/model/format-names.js';
import {failed, type Loaded} from '../../source/loading/model/loaded.js';
import {originFinder} from '../../source/loading/units/open-origin.js';
import {stepsTo, type Step, type StepOptions} from '../../source/loading/source-steps.js';
import {ferries} from '../helpers/articles.js';
import {gather, inChunks} from '../helpers/chunks.js';
import {temporaryFolder} from '../helpers/folder.js';
import {noNetwork} from '../helpers/load.js';

const steps = async (files: readonly FoundFile[], options: StepOptions<Loaded>): Promise<Array<Step<Loaded>>> =>
	gather(stepsTo<Loaded>(files, originFinder({standardInput: inChunks(new Uint8Array(), [1]), fetcher: noNetwork}), options));

const file = (name: string, isPerhaps = false): FoundFile => ({kind: 'file', path: name, isPerhaps});

/** An article, and a line on what is wrong with the rest. */
const mixed: Answers<Loaded> = [{kind: 'article', article: ferries().article}, failed('data', 'line 2: is no JSON')];

/** Is told in vain. */
const nobody = (): undefined => undefined;

/** What is known of files at once, by the steps. */
const given = (all: ReadonlyArray<Step<Loaded>>): string[] => all.flatMap(step => step.kind === 'given' ? step.answers.map(({kind}) => kind) : []);

describe('a file that only perhaps is an article', () => {
	test('gives nothing that is wrong with it where it is known', async () => {
		const memory = {recall: async () => mixed, meet: async () => nobody};
		expect(given(await steps([file('/news/data', true)], {memory}))).toEqual(['article']);
		expect(given(await steps([file('/news/data.jsonl')], {memory}))).toEqual(['article', 'failure']);
	});

	test('gives nothing that is wrong with it where it is opened with others', async () => {
		const pages = (isPerhaps: boolean): FoundFile[] => Array.from({length: 30}, (_, index) => file(`/news/${index}.html`, isPerhaps));
		const openFiles = async (files: readonly FoundFile[]) => files.map(() => mixed);
		expect(new Set(given(await steps(pages(true), {openFiles})))).toEqual(new Set(['article']));
		expect(new Set(given(await steps(pages(false), {openFiles})))).toEqual(new Set(['article', 'failure']));
	});
});

describe('files that are opened together', () => {
	const folderOf = (count: number): FoundFile[] => {
		const names = Array.from({length: count}, (_, index) => `${index}.txt`);
		const folder = temporaryFolder(Object.fromEntries(names.map(name => [name, `Story ${name}\n\nWords.`])));
		return names.map(name => file(path.join(folder, name)));
	};

	test('are read as they are told to be', async () => {
		const told: Array<FormatName | null> = [];
		const openFiles = async (files: readonly FoundFile[], as: FormatName | null) => {
			told.push(as);
			return files.map(() => null);
		};

		await steps(folderOf(30), {openFiles, as: 'markdown'});
		await steps(folderOf(30), {openFiles});
		expect(told).toEqual(['markdown', null]);
	});

	test('may have more answers than a call takes arguments', async () => {
		const one = {kind: 'article' as const, article: ferries().article};
		const many: Answers<Loaded> = Array.from({length: 200_000}, () => one);
		const memory = {recall: async () => many, meet: async () => nobody};
		expect(given(await steps([file('/news/data.jsonl')], {memory}))).toHaveLength(200_000);
	});

	test('are remembered as those that are opened one by one', async () => {
		const noted = new Map<string, Answers<Loaded>>();
		const memory = {
			recall: async (name: string) => (answers: Answers<Loaded>) => {
				noted.set(path.basename(name), answers);
			},
			meet: async () => nobody,
		};
		await steps(folderOf(26), {memory, openFiles: async files => files.map(() => mixed)});
		expect([...noted]).toEqual([['24.txt', mixed], ['25.txt', mixed]]);
	});
});
