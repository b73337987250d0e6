/** The key that somebody means, by its name in `KeyEvent`, or the reason that no terminal sends it, as the end of a sentence. */
type ParsedKeyName = {readonly key: string} | {readonly problem: string};

/** Names of keys in other spellings, in lower case and without spaces, dashes and underscores. */
const keysByAlias: Readonly<Record<string, string>> = {
	enter: 'return',
	esc: 'escape',
	spacebar: 'space',
	pgdn: 'pagedown',
	pgdown: 'pagedown',
	pgup: 'pageup',
	del: 'delete',
	ins: 'insert',
	bs: 'backspace',
	backtab: 'shift+tab',
	plus: '+',
	minus: '-',
	'↑': 'up',
	'↓': 'down',
	'←': 'left',
	'→': 'right',
};

/** The keys that type no character. */
export const namedKeys: readonly string[] = [
	...'return escape space tab backspace delete insert home end pageup pagedown up down left right menu'.split(' '),
	...Array.from({length: 20}, (_, index) => `f${index + 1}`),
];

const modifiersByAlias: Readonly<Record<string, 'ctrl' | 'alt' | 'shift'>> = {
	ctrl: 'ctrl', control: 'ctrl', c: 'ctrl', alt: 'alt', option: 'alt', meta: 'alt', m: 'alt', a: 'alt', shift: 'shift', s: 'shift',
};

/** Keys with Ctrl that send the same byte as another key. */
const sameKeys: Readonly<Record<string, string>> = {
	'@': 'Ctrl-Space', h: 'Backspace', i: 'Tab', j: 'Enter', m: 'Enter', '[': 'Esc',
};

/** Characters that have a control character: the code point without the bits of 0x60. */
const hasControlCharacter = (character: string): boolean => /^[a-z\\\]^_]$/v.test(character);

const isCharacter = (text: string): boolean => /^[^\p{C}\p{Z}\p{M}]$/v.test(text);

/** Returns the name of a key without modifiers; `undefined` if there is none. */
function baseKey(written: string): string | undefined {
	if (isCharacter(written) && !Object.hasOwn(keysByAlias, written)) {
		return written;
	}

	const name = written === ' ' ? 'space' : written.toLowerCase().replaceAll(/[ _\-]/gv, '');
	return Object.hasOwn(keysByAlias, name) ? keysByAlias[name] : namedKeys.find(key => key === name);
}

/** Returns a character with modifiers. Its case counts only without Ctrl and Alt, as `Ctrl-F` is what people write for Ctrl with F. */
function characterKey(character: string, modifiers: ReadonlySet<string>): ParsedKeyName {
	const [hasCtrl, hasAlt, hasShift] = [modifiers.has('ctrl'), modifiers.has('alt'), modifiers.has('shift')];
	const isLetter = character.toLowerCase() !== character.toUpperCase();
	if (hasShift && !isLetter) {
		return {problem: 'needs the character that the key types with Shift'};
	}

	const lower = hasCtrl || hasAlt ? character.toLowerCase() : character;
	if (!hasCtrl) {
		return {key: `${hasAlt ? 'alt+' : ''}${hasShift ? lower.toUpperCase() : lower}`};
	}

	if (hasShift) {
		return {problem: 'is the same as without Shift in terminals'};
	}

	const same = Object.hasOwn(sameKeys, lower) ? sameKeys[lower] : undefined;
	if (same !== undefined) {
		return {problem: `is the same as ${same} in terminals`};
	}

	return hasControlCharacter(lower) ? {key: `ctrl+${hasAlt ? 'alt+' : ''}${lower}`} : {problem: 'is sent by no terminal'};
}

/**
 * Parses the name of a key as people write it: `Ctrl-F`, `ctrl+f`, `C-f`, `F1`, `Space`, `G`, `Shift-G`, `alt+x`, `PgDn`.
 *
 * @returns the name that `KeyEvent` has; for names of keys, `parseKeyName` returns them unchanged
 */
export function parseKeyName(written: string): ParsedKeyName {
	let rest = written.trim() === '' ? written : written.trim();
	const modifiers = new Set<'ctrl' | 'alt' | 'shift'>();
	for (;;) {
		const found = /^(?<modifier>[A-Za-z]+)[+\-](?<base>.+)$/v.exec(rest)?.groups;
		const alias = found?.['modifier']?.toLowerCase() ?? '';
		const modifier = Object.hasOwn(modifiersByAlias, alias) ? modifiersByAlias[alias] : undefined;
		if (!modifier) {
			break;
		}

		modifiers.add(modifier);
		rest = found?.['base'] ?? '';
	}

	const base = baseKey(rest);
	if (base === undefined) {
		return {problem: 'is no key'};
	}

	if (isCharacter(base)) {
		return characterKey(base, modifiers);
	}

	const hasShift = modifiers.has('shift') || base.startsWith('shift+');
	return {key: `${modifiers.has('ctrl') ? 'ctrl+' : ''}${modifiers.has('alt') ? 'alt+' : ''}${hasShift ? 'shift+' : ''}${base.replace('shift+', '')}`};
}

const labels: Readonly<Record<string, string>> = {
	return: 'Enter',
	escape: 'Esc',
	pagedown: 'PgDn',
	pageup: 'PgUp',
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
};

const capitalize = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** Returns a key's name as people write it: Ctrl-F, Alt-Enter, F1, j. */
export function keyLabel(key: string): string {
	const {modifiers = '', base = key} = /^(?<modifiers>(?:(?:ctrl|alt|shift)\+)*)(?<base>.+)$/v.exec(key)?.groups ?? {};
	const prefix = modifiers.replaceAll(/([a-z]+)\+/gv, (_, modifier: string) => `${capitalize(modifier)}-`);
	if (!isCharacter(base)) {
		return prefix + (Object.hasOwn(labels, base) ? labels[base] ?? base : capitalize(base));
	}

	// With a modifier, letters are written as capitals, so Shift is written too.
	const isShifted = prefix !== '' && base !== base.toLowerCase();
	return `${prefix}${isShifted ? 'Shift-' : ''}${prefix === '' ? base : base.toUpperCase()}`;
}
