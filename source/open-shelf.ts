import process from 'node:process';
import {type Options} from './options.js';
import {type Shelf} from './shelf/open-shelf.js';

/** A digest of all that the program is made of, which the build puts here. */
// eslint-disable-next-line @typescript-eslint/naming-convention -- As constants of a build are named.
declare const NEWSREADER_BUILD: string | undefined;

const buildId = typeof NEWSREADER_BUILD === 'string' ? NEWSREADER_BUILD : 'development';

/**
 * What opens the shelf of some sources when it is first asked for; of none with `--no-state`.
 *
 * @param sources as they were named
 */
export function shelfOpener({keepsState, as}: Pick<Options, 'keepsState' | 'as'>, sources: () => readonly string[]): () => Promise<Shelf | null> {
	let opening: Promise<Shelf> | undefined;

	const open = async (): Promise<Shelf> => {
		const [{openShelf}, {cacheFolder}] = await Promise.all([import('./shelf/open-shelf.js'), import('./storage/cache-folder.js')]);
		// A path leads elsewhere from another folder.
		return openShelf(await cacheFolder('shelves'), [process.cwd(), as ?? '', ...sources()], buildId);
	};

	return async () => {
		if (!keepsState) {
			return null;
		}

		opening ??= open();
		return opening;
	};
}
