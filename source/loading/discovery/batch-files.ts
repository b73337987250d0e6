import {type FoundSource, type FoundFile} from './find-files.js';

/** Files that one worker thread opens together. */
export type FileBatch = {readonly kind: 'files'; readonly files: readonly FoundFile[]};

/** The number of files that fill a screen. They are opened one by one at once, which takes less time than starting a thread. */
const firstScreenCount = 24;

/** The cost of a batch, in texts; pages cost more. So a more urgent task waits for two frames at most. */
const maxBatchCost = 32;

/** This number of files in a batch counts as one task, because batches wait in the queue while the program starts. */
const filesPerWeight = 16;

/** Returns how much a batch counts towards the limit of running tasks. */
export const batchWeight = ({files}: FileBatch): number => Math.max(1, files.length / filesPerWeight);

/** Tells whether a file has the extension of plain text or Markdown. */
export const hasTextExtension = (path: string): boolean => /\.(?:te?xt|md|markdown)$/i.test(path);

/** Returns the cost of a file by its name, in texts; `undefined` for a format that is not opened in batches. */
const relativeCost = (path: string): number | undefined => hasTextExtension(path) ? 1 : (/\.x?html?$/i.test(path) ? 4 : undefined);

/** Groups successive texts and pages into batches, except for those of the first screen. Keeps the order. */
export async function * batchFiles(found: AsyncIterable<FoundSource> | Iterable<FoundSource>): AsyncGenerator<FoundSource | FileBatch> {
	let files: FoundFile[] = [];
	let size = 0;
	let count = 0;
	for await (const each of found) {
		count += each.kind === 'file' ? 1 : 0;
		const cost = each.kind === 'file' && count > firstScreenCount ? relativeCost(each.path) : undefined;
		if (each.kind === 'file' && cost !== undefined) {
			files.push(each);
			size += cost;
			if (size < maxBatchCost) {
				continue;
			}
		}

		if (files.length > 0) {
			yield {kind: 'files', files};
			files = [];
			size = 0;
		}

		if (cost === undefined) {
			yield each;
		}
	}

	if (files.length > 0) {
		yield {kind: 'files', files};
	}
}
