import {type InputEvent} from '../../input/input-event.js';
import {keyLabel} from '../../input/key-name.js';
import {displayPath} from '../../text/display-path.js';
import {type CommandName} from '../commands/command-table.js';
import {commandFor, keyHint} from '../commands/keymap.js';
import {canGoBack} from '../overlays/go-back.js';
import {isTextOverlay} from '../overlays/overlay-lines.js';
import {type Session} from '../state/session.js';
import {
	command, consumed, isProgramCommand, type InputEffect, type Layer,
} from './input-effect.js';
import {textLineLayer} from './text-line-layer.js';

/** Reads the keys that work while any overlay is open. */
const terminalLayer: Layer = ({keymap}, event) => {
	if (event.kind !== 'key') {
		return null;
	}

	// Without a key that always quits, a mistake in the settings might leave no way out.
	const name = event.name === 'ctrl+c' ? 'quit' : (event.name.startsWith('ctrl+') ? commandFor(keymap, event.name) : undefined);
	return name !== undefined && isProgramCommand(name) ? {kind: 'program', command: name} : null;
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
