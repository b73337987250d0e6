import {useInput} from 'ink';
import {useRef} from 'react';
import {commandFor, type CommandName} from '../session/model/command-table.js';
import {keyNames} from '../session/keys/key-names.js';
import {isTextOverlay, handlesOwnKeys} from '../session/overlays/overlay-lines.js';
import {type Overlay} from '../session/model/state.js';
import {type SessionStore} from '../session/store.js';

/** How Ink passes on the markers of a paste. */
const pasteStart = '[200~';
const pasteEnd = '[201~';

type ShellCommand = 'quit' | 'suspend' | 'redraw';

/** What only the shell around the components can do. */
export type Shell = Readonly<Record<ShellCommand, () => void>>;

const isShellCommand = (name: CommandName): name is ShellCommand => name === 'quit' || name === 'suspend' || name === 'redraw';

/** What others need to know of the keys, who read some of them themselves. */
export type Keyboard = {
	/** Presses keys that others have read and left. */
	readonly press: (keys: readonly string[]) => void;
	/** Whether what comes now is pasted. */
	readonly isPasting: () => boolean;
};

/**
 * Turns the keys of the terminal into commands.
 *
 * The search box and the menus read their own keys: while one is open, only the keys that close it count here, and those
 * of the terminal.
 *
 * @param overlay what is open as drawn: the search box may have closed itself by the time that a key of it comes here
 */
export function useCommands(store: SessionStore, shell: Shell, overlay: Overlay): Keyboard {
	const isPasting = useRef(false);
	useInput((input, flags) => {
		if (input === pasteStart || input === pasteEnd) {
			isPasting.current = input === pasteStart;
			return;
		}

		// Pasted text is meant for the search box, never for the keys.
		if (isPasting.current) {
			return;
		}

		if (overlay.kind === 'search' && flags.ctrl && input !== 'c') {
			const name = commandFor(`ctrl+${input}`);
			// The search box takes the letter of a control key for typed, so its query is set after it has read the key.
			queueMicrotask(() => {
				store.dispatch({type: 'search-typed', query: editQuery(overlay.query, input)});
				if (name !== undefined && isShellCommand(name)) {
					shell[name]();
				}
			});
			return;
		}

		pressKeys(store, shell, keyNames(input, flags), handlesOwnKeys(overlay) ? overlay : null);
	});
	return {
		press(keys) {
			pressKeys(store, shell, keys, null);
		},
		isPasting: () => isPasting.current,
	};
}

/** What the control keys of a shell's line do to a query: Ctrl-U empties it, Ctrl-W takes its last word. */
const editQuery = (query: string, letter: string): string =>
	letter === 'u' ? '' : (letter === 'w' ? query.replace(/\S*\s*$/, '') : query);

/**
 * Carries out the keys of one report one by one, so `/war⏎` in one report searches.
 *
 * @param reader the overlay that has handled the keys too; `null` if none has
 */
function pressKeys(store: SessionStore, shell: Shell, keys: readonly string[], reader: Overlay | null): void {
	for (const key of keys) {
		if (key === 'ctrl+c') {
			shell.quit();
			return;
		}

		if (reader === null && (typeIntoSearch(store, key) || typeLinkNumber(store, key))) {
			continue;
		}

		const {overlay} = store.get();
		// A key that the search box or a menu has handled is no command, even if it has closed it or opened another.
		if (reader !== null && overlay.kind !== reader.kind) {
			continue;
		}

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
}

const digit = /^\d$/;

/** Takes a key for the number of a link, where the list of them is open. */
function typeLinkNumber(store: SessionStore, key: string): boolean {
	const isTyped = store.get().overlay.kind === 'links' && (digit.test(key) || key === 'backspace');
	if (isTyped) {
		store.dispatch({type: 'link-digit', digit: key === 'backspace' ? null : key});
	}

	return isTyped;
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
