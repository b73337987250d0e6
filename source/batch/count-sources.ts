import {type Source} from '../article/source.js';
import {findFiles} from '../loading/discovery/find-files.js';

/** The number of sources that are looked at at a time. */
const atOnce = 4;

/** Counts the files, addresses and streams that some sources lead to. Files that may turn out to be no articles do not count. */
export async function countSources(sources: readonly Source[]): Promise<number> {
	let count = 0;
	for await (const each of findFiles(sources, atOnce)) {
		if (each.kind === 'address' || each.kind === 'standard-input' || (each.kind === 'file' && !each.isUncertain)) {
			count++;
		}
	}

	return count;
}
