import {type Article} from '../article/article.js';
import {parseSource} from '../article/source.js';
import {type Library} from '../library/thread/library.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {buildId} from './build-id.js';

/**
 * Passes results of loading on, and keeps the articles of pages, feeds and standard input when all are read. Files are kept
 * by `LibraryCache`, which knows whether they have changed.
 */
export async function * keepFromWeb(results: AsyncIterable<LoadResult>, library: Pick<Library, 'keep'>): AsyncGenerator<LoadResult> {
	const bySource = new Map<string, Article[]>();
	/** Sources that could not be read in full: what they lack may not have left them. */
	const failed = new Set<string>();
	for await (const result of results) {
		if (result.kind === 'failure') {
			failed.add(result.failure.source);
		} else if (parseSource(result.article.source).kind !== 'path') {
			const articles = bySource.get(result.article.source) ?? [];
			articles.push(result.article);
			bySource.set(result.article.source, articles);
		}

		yield result;
	}

	for (const [name, articles] of bySource) {
		library.keep({
			name, file: null, reader: buildId, isWhole: !failed.has(name), at: new Date().toISOString(),
		}, articles);
	}
}
