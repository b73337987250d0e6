import {type InputEvent, type KeyEvent} from '../../input/input-event.js';
import {displayPath} from '../../text/display-path.js';
import {sanitizeText} from '../../text/sanitize.js';
import {keyLabel} from '../../input/key-name.js';
import {type CommandName} from '../commands/command-table.js';
import {commandFor, keyHint} from '../commands/keymap.js';
import {maxQueryLength} from '../model/find-matches.js';
import {type Action} from '../state/action.js';
import {type Session} from '../state/session.js';
import {isMenu, isTextOverlay} from '../overlays/overlay-lines.js';

/** Commands that change the terminal or end the program. */
export type ProgramCommand = 'quit' | 'suspend' | 'redraw';

const isProgramCommand = (name: CommandName): name is ProgramCommand => name === 'quit' || name === 'suspend' || name === 'redraw';

/** The effect of an event. */
export type InputEffect
	= | {readonly kind: 'dispatch'; readonly action: Action}
		| {readonly kind: 'program'; readonly command: ProgramCommand}
	/** An input or a menu of Ink reads the key. Text may be read together with the text that follows. */
		| {readonly kind: 'ink'; readonly raw: string; readonly isText: boolean}
	/** The event does nothing, and no lower layer gets it. */
		| {readonly kind: 'consumed'};

/** A layer of the screen that reads events. It returns `null` for an event that the layers below may have. */
type Layer = (session: Session, event: InputEvent, at: string) => InputEffect | null;

const consumed: InputEffect = {kind: 'consumed'};

const command = (name: CommandName, at: string): InputEffect => ({kind: 'dispatch', action: {type: 'command', name, at}});

/** Reads the keys that work while any overlay is open. */
const terminalLayer: Layer = ({keymap}, event) => {
	if (event.kind !== 'key') {
		return null;
	}

	// Without a key that always quits, a mistake in the settings might leave no way out.
	const name = event.name === 'ctrl+c' ? 'quit' : (event.name.startsWith('ctrl+') ? commandFor(keymap, event.name) : undefined);
	return name !== undefined && isProgramCommand(name) ? {kind: 'program', command: name} : null;
};

/** Tells whether a key types a character. C1 control characters (U+0080 to U+009F) are none: terminals may act on them. */
const isCharacter = ({raw}: KeyEvent): boolean => /^\P{Cc}$/v.test(raw);

/** Keys beside characters that edit a line of text. */
const editingKeys: ReadonlySet<string> = new Set(['backspace', 'delete', 'left', 'right']);

/** The keys that change a query as on the command line of a shell: Ctrl-U empties it, Ctrl-W deletes its last word. */
const queryEdits: Readonly<Record<string, (query: string) => string>> = {
	'ctrl+u': () => '',
	'ctrl+w': query => query.replace(/\S*\s*$/v, ''),
};

const searchLayer: Layer = ({overlay}, event, at) => {
	if (overlay.kind !== 'search') {
		return null;
	}

	if (event.kind === 'paste') {
		// Text copied over two lines is searched for as one. Articles are sanitised the same way, so that copied text matches.
		const raw = sanitizeText(event.text).replaceAll(/\s+/gv, ' ').slice(0, Math.max(0, maxQueryLength - overlay.query.length));
		return raw === '' ? consumed : {kind: 'ink', raw, isText: true};
	}

	if (event.kind !== 'key') {
		return consumed;
	}

	switch (event.name) {
		case 'return': {
			return {kind: 'dispatch', action: {type: 'search-submitted'}};
		}

		case 'escape': {
			return command('escape', at);
		}

		default: {
			const edit = queryEdits[event.name];
			const isText = isCharacter(event);
			if (edit) {
				return {kind: 'dispatch', action: {type: 'search-typed', query: edit(overlay.query)}};
			}

			return isText || editingKeys.has(event.name) ? {kind: 'ink', raw: event.raw, isText} : consumed;
		}
	}
};

/** The keys of Ink's menu, which it has whatever the settings say. */
const menuKeys = new Set(['up', 'down', 'return', ...'123456789']);

/** The keys that Ink's menu reads for a command, whatever key the command has. */
const rawMenuKeys: Partial<Readonly<Record<CommandName, string>>> = {down: '\u001B[B', up: '\u001B[A', open: '\r'};

/** Commands that close a menu. */
const closingCommands: ReadonlySet<CommandName | undefined> = new Set(['escape', 'quit', 'choose-speaker', 'choose-panes']);

const menuLayer: Layer = ({overlay, keymap}, event, at) => {
	if (!isMenu(overlay)) {
		return null;
	}

	if (event.kind !== 'key') {
		return consumed;
	}

	const name = commandFor(keymap, event.name);
	if (name !== undefined && closingCommands.has(name)) {
		return command(name, at);
	}

	const moved = name === undefined ? undefined : rawMenuKeys[name];
	return moved !== undefined || menuKeys.has(event.name) ? {kind: 'ink', raw: moved ?? event.raw, isText: false} : consumed;
};

const linksLayer: Layer = ({overlay, keymap}, event, at) => {
	if (overlay.kind !== 'links') {
		return null;
	}

	if (event.kind !== 'key') {
		return consumed;
	}

	if (/^(?:\d|backspace)$/v.test(event.name)) {
		return {kind: 'dispatch', action: {type: 'link-digit', digit: event.name === 'backspace' ? null : event.name}};
	}

	const name = commandFor(keymap, event.name);
	return name === undefined ? consumed : command(name, at);
};

/** A screen of text closes on any key that does not scroll it. */
const textLayer: Layer = ({overlay, keymap}, event, at) => {
	if (!isTextOverlay(overlay)) {
		return null;
	}

	return event.kind === 'key' ? command(commandFor(keymap, event.name) ?? 'escape', at) : consumed;
};

const panesLayer: Layer = ({keymap}, event, at) => {
	if (event.kind !== 'key') {
		return consumed;
	}

	const name = commandFor(keymap, event.name);
	if (name === undefined) {
		const text = `${displayPath(keyLabel(event.name))} does nothing here; ${keyHint(keymap, 'show-help')} lists the keys`;
		return {kind: 'dispatch', action: {type: 'message-shown', message: {text, isError: false}}};
	}

	return isProgramCommand(name) ? {kind: 'program', command: name} : command(name, at);
};

/** The layers of the screen, topmost first. A layer that is not open passes every event on. */
const layers: readonly Layer[] = [terminalLayer, searchLayer, menuLayer, linksLayer, textLayer, panesLayer];

/**
 * Returns the effect of an event: that of the topmost layer that takes it.
 *
 * @param at the time of the event, ISO 8601
 */
export function effectOf(session: Session, event: InputEvent, at: string): InputEffect {
	for (const layer of layers) {
		const effect = layer(session, event, at);
		if (effect) {
			return effect;
		}
	}

	return consumed;
}
