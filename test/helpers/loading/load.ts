import {Buffer} from 'node:buffer';
import {Readable} from 'node:stream';
import {type Article} from '../../../source/article/article.js';
import {parseSource} from '../../../source/article/source.js';
import {type Fetcher} from '../../../source/loading/web/fetch-result.js';
import {type LoadResult} from '../../../source/loading/model/load-result.js';
import {openSources, type OpenOptions} from '../../../source/loading/open-sources.js';
import {parseUnitToArray} from '../../../source/loading/units/parse-unit.js';

export type LoadOptions = Omit<OpenOptions<LoadResult>, 'processUnit'>;

/** A fetcher without a network. */
export const noNetwork = async (): Promise<Fetcher> => ({fetch: async () => ({problem: 'is not there'})});

/** Yields the results of the sources with these names. */
export const loadSources = (names: readonly string[], options: LoadOptions): AsyncGenerator<LoadResult> =>
	openSources<LoadResult>(names.map(name => parseSource(name)), {...options, processUnit: parseUnitToArray});

/** Returns all articles and failures of the sources with these names. `input` is the content of standard input. */
export const load = async (
	names: readonly string[],
	input: string | Uint8Array = '',
	options: Partial<LoadOptions> = {},
): Promise<{readonly articles: Article[]; readonly failures: string[]}> => {
	const articles: Article[] = [];
	const failures: string[] = [];
	for await (const loaded of loadSources(names, {standardInput: Readable.from([Buffer.from(input)]), fetcher: noNetwork, ...options})) {
		if (loaded.kind === 'article') {
			articles.push(loaded.article);
		} else {
			failures.push(loaded.failure.message);
		}
	}

	return {articles, failures};
};
