/** Final bytes of CSI and SS3 sequences that name a key: `ESC [ A`, `ESC O P`, `ESC [ 1 ; 5 A`. */
export const keysByFinal: Readonly<Record<string, string>> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	E: 'begin',
	F: 'end',
	H: 'home',
	I: 'tab',
	M: 'return',
	P: 'f1',
	Q: 'f2',
	R: 'f3',
	S: 'f4',
};

/** Lower-case finals of rxvt: `ESC [ a` is Shift, `ESC O a` is Ctrl. */
export const rxvtArrows: Readonly<Record<string, string>> = {
	a: 'up', b: 'down', c: 'right', d: 'left',
};

/** First parameters of `ESC [ number ~` that name a key. */
export const keysByNumber: Readonly<Record<number, string>> = {
	1: 'home',
	2: 'insert',
	3: 'delete',
	4: 'end',
	5: 'pageup',
	6: 'pagedown',
	7: 'home',
	8: 'end',
	11: 'f1',
	12: 'f2',
	13: 'f3',
	14: 'f4',
	15: 'f5',
	17: 'f6',
	18: 'f7',
	19: 'f8',
	20: 'f9',
	21: 'f10',
	23: 'f11',
	24: 'f12',
	25: 'f13',
	26: 'f14',
	28: 'f15',
	29: 'menu',
	31: 'f17',
	32: 'f18',
	33: 'f19',
	34: 'f20',
};

/** Keys that are one control character. */
const keysByCodePoint: Readonly<Record<number, string>> = {
	0x00: 'ctrl+space',
	0x08: 'backspace',
	0x09: 'tab',
	0x0A: 'return',
	0x0D: 'return',
	0x1B: 'escape',
	0x1C: 'ctrl+\\',
	0x1D: 'ctrl+]',
	0x1E: 'ctrl+^',
	0x1F: 'ctrl+_',
	0x20: 'space',
	0x7F: 'backspace',
};

/** Returns the name of the key that sends this code point: `j`, `space`, `ctrl+f`. */
export function keyOfCodePoint(codePoint: number): string {
	const name = keysByCodePoint[codePoint];
	if (name !== undefined) {
		return name;
	}

	return codePoint < 0x20 ? `ctrl+${String.fromCodePoint(codePoint + 0x60)}` : String.fromCodePoint(codePoint);
}

/**
 * Adds modifiers to a key's name. `parameter` is xterm's: 1 plus a bit each for Shift (1), Alt (2) and Ctrl (4); other
 * bits (Meta, Super, locks) are ignored. Shift is part of a printed character, so it is not added to one.
 */
export function withModifiers(name: string, parameter: number): string {
	const bits = Math.max(0, parameter - 1);
	/* eslint-disable no-bitwise -- The terminal sends bits. */
	const shift = (bits & 1) !== 0;
	const alt = (bits & 2) !== 0;
	const ctrl = (bits & 4) !== 0;
	/* eslint-enable no-bitwise */
	const isCharacter = [...name].length === 1;
	const key = isCharacter && shift ? name.toUpperCase() : name;
	return `${ctrl && !key.startsWith('ctrl+') ? 'ctrl+' : ''}${alt ? 'alt+' : ''}${shift && !isCharacter ? 'shift+' : ''}${key}`;
}
