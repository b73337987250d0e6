import {type FoundSource, type FoundFile} from './find-files.js';

/** Files that are opened together. */
export type FileBatch = {readonly kind: 'files'; readonly files: readonly FoundFile[]};

/** So many files fill a screen: they are opened one by one at once, in less time than a thread takes to start. */
const firstScreenCount = 24;

/** A thread is asked for so many texts at a time, or for fewer pages: what it is asked for meanwhile waits for two frames at most. */
const maxBatchCost = 32;

/** Groups count as so much less than their files one by one: some of them wait while whoever hands them out starts the rest of the program. */
const filesPerWeight = 16;

/** What a group counts towards what is under way. */
export const batchWeight = ({files}: FileBatch): number => Math.max(1, files.length / filesPerWeight);

/** Whether a file is likely to be a text. */
export const hasTextExtension = (path: string): boolean => /\.(?:te?xt|md|markdown)$/i.test(path);

/** How many texts a file takes as long as, by its name; `undefined` where it is read in ways of its own. */
const relativeCost = (path: string): number | undefined => hasTextExtension(path) ? 1 : (/\.x?html?$/i.test(path) ? 4 : undefined);

/** What was found, in its order: texts and pages that follow each other in groups, but those of the first screen. */
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
