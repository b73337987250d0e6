import {useInput} from 'ink';
import {useRef} from 'react';
import {commandFor, type CommandName} from '../session/model/command-table.js';
import {keyNames} from '../session/keys/key-names.js';
import {isTextOverlay, handlesOwnKeys} from '../session/overlays/overlay-lines.js';
import {type Overlay} from '../session/model/state.js';
import {type SessionStore} from '../session/store.js';

/** The markers of a paste as Ink passes them on. */
const pasteStart = '[200~';
const pasteEnd = '[201~';

type ShellCommand = 'quit' | 'suspend' | 'redraw';

/** The commands that only the shell around the components can carry out. */
export type Shell = Readonly<Record<ShellCommand, () => void>>;

const isShellCommand = (name: CommandName): name is ShellCommand => name === 'quit' || name === 'suspend' || name === 'redraw';

/** The interface to the keys for components that handle some of them themselves. */
export type Keyboard = {
	/** Carries out keys that a component has received and not used. */
	readonly press: (keys: readonly string[]) => void;
	/** Tells whether the current input is pasted. */
	readonly isPasting: () => boolean;
};

/**
 * Turns the keys of the terminal into commands.
 *
 * The search box and the menus handle their own keys: while one is open, this hook handles only the keys that close it and
 * those of the shell.
 *
 * @param overlay the overlay as drawn: the search box may have closed already when one of its keys arrives here
 */
export function useCommands(store: SessionStore, shell: Shell, overlay: Overlay): Keyboard {
	const isPasting = useRef(false);
	useInput((input, flags) => {
		if (input === pasteStart || input === pasteEnd) {
			isPasting.current = input === pasteStart;
			return;
		}

		// Pasted text is for the search box only; it is never keys.
		if (isPasting.current) {
			return;
		}

		if (overlay.kind === 'search' && flags.ctrl && input !== 'c') {
			const name = commandFor(`ctrl+${input}`);
			// The search box inserts the letter of a control key as text, so the query is set after it has handled the key.
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

/** Edits a query by the control keys of a shell: Ctrl-U clears it, Ctrl-W deletes its last word. */
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

		// A text overlay closes on any key that does not scroll it.
		const name = commandFor(key) ?? (isTextOverlay(overlay) ? 'escape' : undefined);
		if (name === undefined || (overlay.kind === 'search' && name !== 'escape')) {
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

/** Handles a key as a digit of a link's number if the links overlay is open. Returns true if it was one. */
function typeLinkNumber(store: SessionStore, key: string): boolean {
	const isTyped = store.get().overlay.kind === 'links' && (digit.test(key) || key === 'backspace');
	if (isTyped) {
		store.dispatch({type: 'link-digit', digit: key === 'backspace' ? null : key});
	}

	return isTyped;
}

/** Handles a key for the search box if an earlier key of the same report has opened it. Returns true if it was handled. */
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
