import {type InputEvent, type MouseEvent} from './input-event.js';
import {
	keyOfCodePoint, keysByFinal, keysByNumber, rxvtArrows, withModifiers,
} from './key-sequences.js';

/** The parts of a CSI sequence behind `ESC [`. */
const csiParts = /^(?<prefix>[<=>?]?)(?<parameters>[\d:;]*)(?<intermediates>[ -\/]*)(?<final>[@-~]?)$/v;

const buttons = ['left', 'middle', 'right', 'none'] as const;
const wheels = ['wheel-up', 'wheel-down', 'wheel-left', 'wheel-right'] as const;

/** Reads a report of the mouse, whose button code has bits for modifiers, moves and the wheel (xterm's SGR encoding). */
export function mouseEvent(code: number, column: number, row: number, isRelease: boolean): MouseEvent {
	/* eslint-disable no-bitwise -- The terminal sends bits. */
	const low = code & 3;
	const isWheel = (code & 64) !== 0;
	const isMotion = (code & 32) !== 0;
	const modifiers = {shift: (code & 4) !== 0, alt: (code & 8) !== 0, ctrl: (code & 16) !== 0};
	/* eslint-enable no-bitwise */
	const button = isWheel ? 'none' : (buttons[low] ?? 'none');
	const moved = button === 'none' ? 'move' : 'drag';
	const pressed = isRelease || button === 'none' ? 'release' : 'press';
	const action = isWheel ? (wheels[low] ?? 'wheel-up') : (isMotion ? moved : pressed);
	return {
		kind: 'mouse', action, button, column: Math.max(0, column - 1), row: Math.max(0, row - 1), ...modifiers,
	};
}

/** The first value of each parameter: kitty's keyboard protocol puts more behind colons. */
const numbersOf = (parameters: string): number[] => parameters.split(';').map(each => Number.parseInt(each, 10) || 0);

/** Kitty's keyboard protocol reports releases of keys as event type 3. */
const isKeyRelease = (parameters: string): boolean => /^[\d:]*;\d*:3(?:;|$)/v.test(parameters);

/** Returns the name of the key that a code point stands for in `CSI u` and modifyOtherKeys, `null` for none. */
const keyOfParameter = (codePoint: number): string | null =>
	// Kitty keeps its own keys (keypad, media, modifiers) in the private use area.
	codePoint > 0x10_FF_FF || (codePoint >= 0xD8_00 && codePoint <= 0xF8_FF) ? null : keyOfCodePoint(codePoint);

/** Reads a key of `ESC [ … ~` in one of its forms, `null` for another sequence. */
function keyOfNumber(first: number, modifier: number, code: number): string | null {
	// `27 ; modifier ; code ~` is xterm's modifyOtherKeys.
	const key = first === 27 ? keyOfParameter(code) : keysByNumber[first] ?? null;
	return key === null ? null : withModifiers(key, modifier);
}

function keyOfCsi(prefix: string, parameters: string, final: string): string | null {
	if (prefix !== '' || isKeyRelease(parameters)) {
		return null;
	}

	const [first = 0, second = 0, third = 0] = numbersOf(parameters);
	switch (final) {
		case '~': {
			return keyOfNumber(first, second, third);
		}

		case 'u': {
			return first === 0 ? null : keyOfNumber(27, second, first);
		}

		case '^':
		case '$':
		case '@': {
			// The modifiers of rxvt.
			const key = keysByNumber[first];
			return key === undefined ? null : withModifiers(key, {'^': 5, $: 2, '@': 6}[final]);
		}

		case 'Z': {
			return 'shift+tab';
		}

		default: {
			// With a first parameter other than 1 these finals answer questions (`ESC [ 24 ; 80 R` is a cursor position).
			const key = first <= 1 ? keysByFinal[final] : undefined;
			const arrow = parameters === '' ? rxvtArrows[final] : undefined;
			return key === undefined
				? (arrow === undefined ? null : `shift+${arrow}`)
				: withModifiers(key, second);
		}
	}
}

/** Reads a complete CSI sequence (`ESC [ …`): a key, a mouse event, a focus event, or else a report. */
export function parseCsi(sequence: string): InputEvent {
	const report: InputEvent = {kind: 'report', sequence};
	// The function keys of the Linux console: `ESC [ [ A`.
	if (sequence.startsWith('\u001B[[')) {
		return {kind: 'key', name: `f${(sequence.codePointAt(3) ?? 0x41) - 0x40}`, raw: sequence};
	}

	if (sequence === '\u001B[I' || sequence === '\u001B[O') {
		return {kind: 'focus', isFocused: sequence.endsWith('I')};
	}

	const {groups = {}} = csiParts.exec(sequence.slice(2)) ?? {};
	const {prefix = '', parameters = '', intermediates = '', final = ''} = groups;
	if (prefix === '<' && /^m$/iv.test(final)) {
		const [code = 0, column = 0, row = 0] = numbersOf(parameters);
		return mouseEvent(code, column, row, final === 'm');
	}

	// `$` is an intermediate byte by the standard, and ends a key of rxvt.
	const name = keyOfCsi(prefix, parameters, intermediates + final);
	return name === null ? report : {kind: 'key', name, raw: sequence};
}

/** Reads a complete SS3 sequence (`ESC O …`): a key, or else a report. */
export function parseSs3(sequence: string): InputEvent {
	const final = sequence.at(-1) ?? '';
	const arrow = rxvtArrows[final];
	const key = keysByFinal[final];
	const modifier = Number.parseInt(sequence.slice(2), 10) || 0;
	if (arrow !== undefined) {
		return {kind: 'key', name: `ctrl+${arrow}`, raw: sequence};
	}

	return key === undefined ? {kind: 'report', sequence} : {kind: 'key', name: withModifiers(key, modifier), raw: sequence};
}
