import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {type FileResults} from '../../source/loading/model/file-cache.js';
import {type FoundFile} from '../../source/loading/discovery/find-files.js';
import {type FormatName} from '../../source/loading/model/format-names.js';
import {failureResult, type LoadResult} from '../../source/loading/model/load-result.js';
import {createStreamOpener} from '../../source/loading/units/open-byte-source.js';
import {listSteps, type LoadingStep, type StepOptions} from '../../source/loading/source-steps.js';
import {ferries} from '../helpers/articles/articles.js';
import {gather, inChunks} from '../helpers/loading/chunks.js';
import {temporaryFolder} from '../helpers/system/folder.js';
import {noNetwork} from '../helpers/loading/load.js';

const steps = async (files: readonly FoundFile[], options: StepOptions<LoadResult>): Promise<Array<LoadingStep<LoadResult>>> =>
	gather(listSteps<LoadResult>(files, createStreamOpener({standardInput: inChunks(new Uint8Array(), [1]), fetcher: noNetwork}), options));

const file = (name: string, isUncertain = false): FoundFile => ({kind: 'file', path: name, isUncertain});

/** An article and a failure. */
const mixed: FileResults<LoadResult> = [{kind: 'article', article: ferries().article}, failureResult('data', 'line 2: is no JSON')];

/** Ignores the results. */
const ignoreResults = (): undefined => undefined;

/** Returns the known results in the steps. */
const given = (all: ReadonlyArray<LoadingStep<LoadResult>>): string[] => all.flatMap(step => step.kind === 'given' ? step.results.map(({kind}) => kind) : []);

describe('a file that is perhaps not an article', () => {
	test('yields no failures if its results are cached', async () => {
		const memory = {lookUp: async () => mixed, startRecording: async () => ignoreResults};
		expect(given(await steps([file('/news/data', true)], {cache: memory}))).toEqual(['article']);
		expect(given(await steps([file('/news/data.jsonl')], {cache: memory}))).toEqual(['article', 'failure']);
	});

	test('yields no failures if it is opened with others', async () => {
		const pages = (isUncertain: boolean): FoundFile[] => Array.from({length: 30}, (_, index) => file(`/news/${index}.html`, isUncertain));
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

	test('are parsed in the given format', async () => {
		const told: Array<FormatName | null> = [];
		const openFiles = async (files: readonly FoundFile[], as: FormatName | null) => {
			told.push(as);
			return files.map(() => null);
		};

		await steps(folderOf(30), {openFiles, as: 'markdown'});
		await steps(folderOf(30), {openFiles});
		expect(told).toEqual(['markdown', null]);
	});

	test('may have more results than a call can have arguments', async () => {
		const one = {kind: 'article' as const, article: ferries().article};
		const many: FileResults<LoadResult> = Array.from({length: 200_000}, () => one);
		const memory = {lookUp: async () => many, startRecording: async () => ignoreResults};
		expect(given(await steps([file('/news/data.jsonl')], {cache: memory}))).toHaveLength(200_000);
	});

	test('are recorded like those that are opened one by one', async () => {
		const noted = new Map<string, FileResults<LoadResult>>();
		const memory = {
			lookUp: async (name: string) => (answers: FileResults<LoadResult>) => {
				noted.set(path.basename(name), answers);
			},
			startRecording: async () => ignoreResults,
		};
		await steps(folderOf(26), {cache: memory, openFiles: async files => files.map(() => mixed)});
		expect([...noted]).toEqual([['24.txt', mixed], ['25.txt', mixed]]);
	});
});
