import {type Article} from '../article/article.js';
import {groupBy} from '../article/group-by.js';
import {parseSource} from '../article/source.js';
import {type SourceKeeper} from '../library/thread/keep-queue.js';
import {type Library} from '../library/thread/library.js';
import {type LoadResult} from '../loading/model/load-result.js';
import {buildId} from './build-id.js';

/** Articles are kept when so many have come, or after this time, in milliseconds: a slow source keeps back none of another. */
const batchSize = 64;
const batchDelay = 200;

/**
 * Passes results of loading on, and keeps the articles of pages, feeds and standard input as they come. Files are kept by
 * `LibraryCache`, which knows whether they have changed.
 */
export async function * keepFromWeb(results: AsyncIterable<LoadResult>, library: Pick<Library, 'beginKeeping'>): AsyncGenerator<LoadResult> {
	const keepers = new Map<string, SourceKeeper>();
	/** Sources that could not be read in full: what they lack may not have left them. */
	const failed = new Set<string>();
	let batch: Article[] = [];
	let timer: NodeJS.Timeout | undefined;

	const keepBatch = (): void => {
		clearTimeout(timer);
		timer = undefined;
		for (const [name, articles] of groupBy(batch, ({source}) => source)) {
			const keeper = keepers.get(name) ?? library.beginKeeping({
				name, file: null, reader: buildId, at: new Date().toISOString(),
			});
			keepers.set(name, keeper);
			keeper.add(articles);
		}

		batch = [];
	};

	let isWhole = false;
	try {
		for await (const result of results) {
			if (result.kind === 'failure') {
				failed.add(result.failure.source);
			} else if (parseSource(result.article.source).kind !== 'path') {
				batch.push(result.article);
				if (batch.length >= batchSize) {
					keepBatch();
				} else {
					timer ??= setTimeout(keepBatch, batchDelay);
				}
			}

			yield result;
		}

		isWhole = true;
	} finally {
		// The user may quit while sources are read.
		keepBatch();
		for (const [name, keeper] of keepers) {
			keeper.finish(isWhole && !failed.has(name) ? 'whole' : 'partial');
		}
	}
}
