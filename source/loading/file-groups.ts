import {type Found, type FoundFile} from './find-files.js';

/** Files that are opened together. */
export type FileGroup = {readonly kind: 'files'; readonly files: readonly FoundFile[]};

/** So many files fill a screen: they are opened one by one at once, in less time than a thread takes to start. */
const firstScreen = 24;

/** A thread is asked for so many files at a time, and what it is asked for meanwhile waits no longer than a frame. */
const groupSize = 32;

/** Groups count as so much less than their files one by one: some of them wait while whoever hands them out starts the rest of the program. */
const gain = 16;

/** What a group counts towards what is under way. */
export const weightOfGroup = ({files}: FileGroup): number => Math.max(1, files.length / gain);

/** Whether a file is likely to be a text; others are read in ways of their own. */
export const isNamedAsText = (path: string): boolean => /\.(?:te?xt|md|markdown)$/i.test(path);

/** What was found, in its order: texts that follow each other in groups, but those of the first screen. */
export async function * inGroups(found: AsyncIterable<Found> | Iterable<Found>): AsyncGenerator<Found | FileGroup> {
	let files: FoundFile[] = [];
	let count = 0;
	for await (const each of found) {
		count += each.kind === 'file' ? 1 : 0;
		if (count > firstScreen && each.kind === 'file' && isNamedAsText(each.path)) {
			files.push(each);
			if (files.length === groupSize) {
				yield {kind: 'files', files};
				files = [];
			}

			continue;
		}

		if (files.length > 0) {
			yield {kind: 'files', files};
			files = [];
		}

		yield each;
	}

	if (files.length > 0) {
		yield {kind: 'files', files};
	}
}
