import {type Found, type FoundFile} from './find-files.js';

/** Files that are opened together. */
export type FileGroup = {readonly kind: 'files'; readonly files: readonly FoundFile[]};

/** A thread is asked for so many files at a time, and what it is asked for meanwhile waits no longer than a frame. */
const largestGroup = 32;

/** Groups count as so much less than their files one by one. */
const gain = 8;

/** What a group counts towards what is under way. */
export const weightOfGroup = ({files}: FileGroup): number => Math.max(1, files.length / gain);

/** Other files are read in ways of their own. */
const isNamedAsText = (path: string): boolean => /\.(?:te?xt|md|markdown)$/i.test(path);

/** What was found, with texts that follow each other in groups: the first by itself, because it is waited for, then more and more. */
export async function * inGroups(found: AsyncIterable<Found> | Iterable<Found>): AsyncGenerator<Found | FileGroup> {
	let files: FoundFile[] = [];
	let size = 0;
	for await (const each of found) {
		if (each.kind === 'file' && isNamedAsText(each.path) && size > 0) {
			files.push(each);
			if (files.length === size) {
				yield {kind: 'files', files};
				files = [];
				size = Math.min(largestGroup, size * 2);
			}

			continue;
		}

		if (files.length > 0) {
			yield {kind: 'files', files};
			files = [];
		}

		size = each.kind === 'file' ? Math.max(size, 8) : size;
		yield each;
	}

	if (files.length > 0) {
		yield {kind: 'files', files};
	}
}
