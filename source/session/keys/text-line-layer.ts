import {type KeyEvent} from '../../input/input-event.js';
import {sanitizeText} from '../../text/sanitize.js';
import {isMoveCommand, type CommandName} from '../commands/command-table.js';
import {commandFor} from '../commands/keymap.js';
import {maxQueryLength} from '../model/find-matches.js';
import {selectedCommand} from '../overlays/palette.js';
import {prompts} from '../overlays/prompts.js';
import {type Action} from '../state/action.js';
import {hasTextLine, type TextLineOverlay} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {
	command, consumed, isProgramCommand, type InputEffect, type Layer,
} from './input-effect.js';

/** Characters that join others and are not visible themselves. They are typed one by one, and sanitising would drop them. */
const isJoiner = (text: string): boolean => text === '\u{200C}' || text === '\u{200D}';

/**
 * Returns the character that a key types; empty if it types none. C1 control characters (U+0080 to U+009F) are none, because
 * terminals may act on them, nor are those that change the direction of text.
 */
const characterOf = ({raw}: KeyEvent): string => /^\P{Cc}$/v.test(raw) ? (isJoiner(raw) ? raw : sanitizeText(raw)) : '';

/** Keys beside characters that edit a line of text. */
const editingKeys: ReadonlySet<string> = new Set(['backspace', 'delete', 'left', 'right']);

/** The keys that change a text as on the command line of a shell: Ctrl-U empties it, Ctrl-W deletes its last word. */
const textEdits: Readonly<Record<string, (text: string) => string>> = {
	'ctrl+u': () => '',
	'ctrl+w': text => text.replace(/\S*\s*$/v, ''),
};

/** Returns the most characters of the line of text of an overlay. */
const maxTextLength = (overlay: TextLineOverlay): number => overlay.kind === 'prompt' ? prompts[overlay.purpose].maxLength : maxQueryLength;

/** Returns the effect of a command that is chosen in the palette. */
export function paletteEffect(name: CommandName, at: string): InputEffect {
	const action: Action = {type: 'palette-chosen', name, at};
	return isProgramCommand(name) ? {kind: 'program', command: name, first: action} : {kind: 'dispatch', action};
}

/** Returns the effect of Enter in a line of text. */
function submit(session: Session, overlay: TextLineOverlay, at: string): InputEffect {
	const {kind} = overlay;
	if (kind === 'prompt') {
		return {kind: 'dispatch', action: {type: 'text-submitted', at}};
	}

	if (overlay.kind === 'find') {
		return {kind: 'dispatch', action: {type: 'hit-chosen', index: overlay.selectedIndex, at}};
	}

	if (kind === 'help') {
		return command('escape', at);
	}

	const name = selectedCommand(session);
	return name === undefined ? consumed : paletteEffect(name, at);
}

/** The keys of the search over everything that change its query. */
const queryKeys: Readonly<Record<string, Action>> = {
	tab: {type: 'query-completed'}, 'ctrl+p': {type: 'query-recalled', step: -1}, 'ctrl+n': {type: 'query-recalled', step: 1},
};

/** Returns the action of a key that changes the query of an overlay. The filter of the list has no history. */
function queryAction(overlay: TextLineOverlay, key: string): Action | undefined {
	const isFilter = overlay.kind === 'prompt' && overlay.purpose === 'filter';
	return overlay.kind === 'find' || (isFilter && key === 'tab') ? queryKeys[key] : undefined;
}

/** The keys that move in what stands below a line of text, beside those that the settings give to commands. */
const listKeys: Readonly<Record<string, CommandName>> = {
	up: 'up', down: 'down', 'ctrl+p': 'up', 'ctrl+n': 'down', pageup: 'page-up', pagedown: 'page-down',
};

/** Reads the keys while a line of text is typed: in a prompt, in the help, in the palette. */
export const textLineLayer: Layer = (session, event, at) => {
	const {overlay, keymap} = session;
	if (!hasTextLine(overlay)) {
		return null;
	}

	if (event.kind === 'paste') {
		// Text copied over two lines becomes one. Articles are sanitised the same way, so that a search finds copied text.
		const raw = sanitizeText(event.text).replaceAll(/\s+/gv, ' ').slice(0, Math.max(0, maxTextLength(overlay) - overlay.text.length));
		return raw === '' ? consumed : {kind: 'ink', raw, isText: true};
	}

	if (event.kind !== 'key') {
		return consumed;
	}

	if (event.name === 'return') {
		return submit(session, overlay, at);
	}

	if (event.name === 'escape') {
		return command('escape', at);
	}

	const query = queryAction(overlay, event.name);
	if (query) {
		return {kind: 'dispatch', action: query};
	}

	const edit = textEdits[event.name];
	if (edit) {
		return {kind: 'dispatch', action: {type: 'text-typed', text: edit(overlay.text)}};
	}

	const character = characterOf(event);
	if (character !== '') {
		return {kind: 'ink', raw: character, isText: true};
	}

	if (editingKeys.has(event.name)) {
		return {kind: 'ink', raw: event.raw, isText: false};
	}

	if (overlay.kind === 'prompt') {
		return consumed;
	}

	const name = commandFor(keymap, event.name);
	const moved = listKeys[event.name] ?? (name !== undefined && isMoveCommand(name) ? name : undefined);
	// F1 closes the help that it has opened.
	return moved === undefined ? (name === 'show-help' ? command('escape', at) : consumed) : command(moved, at);
};
