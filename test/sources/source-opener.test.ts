import path from 'node:path';
import process from 'node:process';
import {
	beforeEach, describe, expect, it, onTestFinished,
} from 'vitest';
import {createSourceOpener} from '../../source/sources/source-opener.js';
import {type LoadResult} from '../../source/loading/model/load-result.js';
import {parseUnitToArray} from '../../source/loading/units/parse-unit.js';
import {type Options} from '../../source/command-line/options.js';
import {temporaryFolder} from '../helpers/system/folder.js';

const options: Options = {
	task: null, where: null, exportFolder: null, sources: [], output: null, as: null, isStrict: false, isWatching: false, refreshSeconds: 300, filesFrom: null, hasNulSeparators: false,
	color: 'auto', theme: null, isScreenReaderEnabled: false, state: null, library: null, keepsState: false, isQuiet: false, jobs: null, outputFile: null, mayReplaceOutput: false,
};

/** Opens the sources for a command line without any, after a session with the sources `remembered`. */
async function opened(remembered: readonly string[] | null): Promise<{sources: string[]; failures: string[]; rememberedSources: readonly string[] | null}> {
	const sourceOpener = createSourceOpener(options, () => remembered);
	const all: LoadResult[] = [];
	for await (const loaded of sourceOpener.openInitial<LoadResult>({processUnit: parseUnitToArray})) {
		all.push(loaded);
	}

	return {
		sources: all.flatMap(item => item.kind === 'article' ? [path.basename(path.dirname(item.article.source))] : []),
		failures: all.flatMap(item => item.kind === 'failure' ? [item.failure.message] : []),
		rememberedSources: sourceOpener.rememberedSources(),
	};
}

beforeEach(() => {
	const before = Object.getOwnPropertyDescriptor(process.stdin, 'isTTY');
	Object.defineProperty(process.stdin, 'isTTY', {value: true, configurable: true});
	onTestFinished(() => {
		Object.defineProperty(process.stdin, 'isTTY', before ?? {value: undefined, configurable: true});
	});
});

describe('createSourceOpener without a source', () => {
	it('opens the samples if no sources are remembered', async () => {
		for (const remembered of [null, []]) {
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			const {sources, failures} = await opened(remembered);
			expect(new Set(sources)).toEqual(new Set(['articles']));
			expect(failures).toEqual([]);
		}
	});

	it('opens the remembered sources, even if some of them are gone', async () => {
		const folder = temporaryFolder({'news/a.txt': 'A title\n\nSome words.\n'});
		const {sources, failures} = await opened([path.join(folder, 'news'), '/nowhere/at-all']);
		expect(sources).toEqual(['news']);
		expect(failures).toEqual(['/nowhere/at-all: no such file or folder']);
	});

	it('opens the samples with a message if all remembered sources are gone, and still remembers those', async () => {
		const {sources, failures, rememberedSources} = await opened(['/nowhere/at-all', '/nowhere/else']);
		expect(new Set(sources)).toEqual(new Set(['articles']));
		expect(failures).toEqual(['/nowhere/at-all, /nowhere/else: was opened last time and is gone; these are the samples']);
		expect(rememberedSources).toBeNull();
	});
});
