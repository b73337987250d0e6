import {setTimeout as wait} from 'node:timers/promises';
import {memoize} from '../article/memoize.js';
import {type SessionStore} from '../session/store.js';
import {type Session} from '../session/state/session.js';
import {type Library} from '../library/thread/library.js';
import {tidyInput, tidyLibrary} from '../sources/tidy-library.js';

/** The library is tidied when all is loaded, and this time after, in milliseconds: the list and its counts come first. */
const delay = 15_000;

/** In milliseconds. */
const pause = 50;

const merged = <Value>({stored, changed}: {readonly stored: ReadonlyMap<string, Value>; readonly changed: ReadonlyMap<string, Value>}): ReadonlyMap<string, Value> =>
	new Map([...stored, ...changed]);

/**
 * Removes from the library what is past the limits of the settings, behind the reader. What is in the list stays. Never rejects.
 *
 * @param loading resolves when all sources are loaded
 */
export async function tidyWhenIdle(store: SessionStore, library: Pick<Library, 'request'>, loading: Promise<unknown>): Promise<void> {
	await loading.catch(() => undefined);
	await wait(delay, undefined, {ref: false});
	// Articles that were opened or decided about since are in the list.
	const inputOf = memoize((_: Session['list']['articles']) => {
		const {list, readings, annotations, settings} = store.get();
		const limits = {days: settings['library.days'], megabytes: settings['library.megabytes']};
		return tidyInput(limits, {readings: merged(readings), annotations: merged(annotations)}, list.articles.map(({id}) => id));
	});
	await tidyLibrary(library, {input: () => inputOf(store.get().list.articles), pause});
}
