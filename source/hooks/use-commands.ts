import {useInput} from 'ink';
import {commandFor, type CommandName} from '../session/commands.js';
import {keyNames} from '../session/key-names.js';
import {isTextOverlay} from '../session/overlay-lines.js';
import {type SessionStore} from '../session/store.js';

type Shell = Readonly<Record<'quit' | 'suspend' | 'redraw', () => void>>;

const isShellCommand = (name: CommandName): name is keyof Shell => name === 'quit' || name === 'suspend' || name === 'redraw';

/**
 * Turns keys into commands.
 *
 * The search box and the menus read their own keys: while one is open, only the keys that close it count here. A burst
 * of keys in one report is taken one by one, so `/war⏎` pasted at once searches.
 */
export function useCommands(store: SessionStore, shell: Shell): void {
	useInput((input, flags) => {
		const readsItself = ['search', 'speakers', 'layout'].includes(store.get().overlay.kind);
		for (const key of keyNames(input, flags)) {
			if (key === 'ctrl+c') {
				shell.quit();
				return;
			}

			if (!readsItself && typeIntoSearch(store, key)) {
				continue;
			}

			const {overlay} = store.get();
			// A screen of text closes on any key that does not scroll it.
			const name = commandFor(key) ?? (isTextOverlay(overlay) ? 'clear' : undefined);
			if (name === undefined || (overlay.kind === 'search' && name !== 'clear')) {
				continue;
			}

			if (isShellCommand(name) && (name !== 'quit' || overlay.kind === 'none')) {
				shell[name]();
				continue;
			}

			store.dispatch({type: 'command', name, at: new Date().toISOString()});
		}
	});
}

/** Takes a key for the search box that a key before it in the same report has opened. */
function typeIntoSearch(store: SessionStore, key: string): boolean {
	const {overlay} = store.get();
	if (overlay.kind !== 'search') {
		return false;
	}

	if (key === 'return') {
		store.dispatch({type: 'search-submitted'});
		return true;
	}

	const character = key === 'space' ? ' ' : key;
	if ([...character].length !== 1) {
		return false;
	}

	store.dispatch({type: 'search-typed', query: overlay.query + character});
	return true;
}
