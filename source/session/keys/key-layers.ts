import {type InputEvent, type KeyEvent} from '../../input/input-event.js';
import {displayPath} from '../../text/display-path.js';
import {sanitizeText} from '../../text/sanitize.js';
import {keyLabel} from '../../input/key-name.js';
import {isMoveCommand, type CommandName} from '../commands/command-table.js';
import {canGoBack} from '../overlays/go-back.js';
import {commandFor, keyHint} from '../commands/keymap.js';
import {type Action} from '../state/action.js';
import {maxQueryLength} from '../model/find-matches.js';
import {hasTextLine, type TextLineOverlay} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {isTextOverlay} from '../overlays/overlay-lines.js';
import {selectedCommand} from '../overlays/palette.js';
import {prompts} from '../overlays/prompts.js';

/** Commands that change the terminal or end the program. */
export type ProgramCommand = 'quit' | 'suspend' | 'redraw';

const isProgramCommand = (name: CommandName): name is ProgramCommand => name === 'quit' || name === 'suspend' || name === 'redraw';

/** The effect of an event. */
export type InputEffect
	= | {readonly kind: 'dispatch'; readonly action: Action}
	/** `first` is dispatched before the command is carried out. */
		| {readonly kind: 'program'; readonly command: ProgramCommand; readonly first?: Action}
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

/** Returns the effect of Enter in a line of text. */
function submit(session: Session, {kind}: TextLineOverlay, at: string): InputEffect {
	if (kind === 'prompt') {
		return {kind: 'dispatch', action: {type: 'text-submitted', at}};
	}

	if (kind === 'help') {
		return command('escape', at);
	}

	const name = selectedCommand(session);
	if (name === undefined) {
		return consumed;
	}

	const action: Action = {type: 'palette-chosen', name, at};
	return isProgramCommand(name) ? {kind: 'program', command: name, first: action} : {kind: 'dispatch', action};
}

/** The keys that move in what stands below a line of text, beside those that the settings give to commands. */
const listKeys: Readonly<Record<string, CommandName>> = {
	up: 'up', down: 'down', 'ctrl+p': 'up', 'ctrl+n': 'down', pageup: 'page-up', pagedown: 'page-down',
};

/** Reads the keys while a line of text is typed: in a prompt, in the help, in the palette. */
const textLineLayer: Layer = (session, event, at) => {
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

	const name = commandFor(keymap, event.name);
	const moved = listKeys[event.name] ?? (name !== undefined && isMoveCommand(name) ? name : undefined);
	if (overlay.kind === 'prompt') {
		return consumed;
	}

	// F1 closes the help that it has opened.
	return moved === undefined ? (name === 'show-help' ? command('escape', at) : consumed) : command(moved, at);
};

/** The keys of Ink's menu, which it has whatever the settings say. */
const menuKeys = new Set(['up', 'down', 'return', ...'123456789']);

/** The keys that Ink's menu reads for a command, whatever key the command has. */
const rawMenuKeys: Partial<Readonly<Record<CommandName, string>>> = {down: '\u001B[B', up: '\u001B[A', open: '\r'};

const menuLayer: Layer = ({overlay, keymap}, event) => {
	if (overlay.kind !== 'menu') {
		return null;
	}

	if (event.kind !== 'key') {
		return consumed;
	}

	const name = commandFor(keymap, event.name);
	if (name === 'escape' || name === 'go-back' || name === 'quit' || name === overlay.command) {
		return {kind: 'dispatch', action: {type: 'menu-cancelled'}};
	}

	const shortcut = overlay.items.findIndex(item => item.shortcut === event.name);
	if (shortcut !== -1) {
		return {kind: 'dispatch', action: {type: 'menu-chosen', index: shortcut}};
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
		return {kind: 'dispatch', action: {type: 'link-digit', digit: event.name === 'backspace' ? null : event.name, at}};
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

const panesLayer: Layer = (session, event, at) => {
	const {keymap} = session;
	if (event.kind !== 'key') {
		return consumed;
	}

	const name = commandFor(keymap, event.name);
	if (name === undefined) {
		const text = `${displayPath(keyLabel(event.name))} does nothing here; ${keyHint(keymap, 'show-help')} lists the keys`;
		return {kind: 'dispatch', action: {type: 'message-shown', message: {text, isError: false}}};
	}

	if (name === 'go-back' && !canGoBack(session)) {
		return {kind: 'program', command: 'quit'};
	}

	return isProgramCommand(name) ? {kind: 'program', command: name} : command(name, at);
};

/** The layers of the screen, topmost first. A layer that is not open passes every event on. */
const layers: readonly Layer[] = [terminalLayer, textLineLayer, menuLayer, linksLayer, textLayer, panesLayer];

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
