/** The flags of Ink's `Key` that are used here. */
export type KeyFlags = {
	readonly upArrow: boolean;
	readonly downArrow: boolean;
	readonly leftArrow: boolean;
	readonly rightArrow: boolean;
	readonly pageDown: boolean;
	readonly pageUp: boolean;
	readonly home?: boolean;
	readonly end?: boolean;
	readonly backspace?: boolean;
	readonly delete?: boolean;
	readonly return: boolean;
	readonly escape: boolean;
	readonly tab: boolean;
	readonly shift: boolean;
	readonly ctrl: boolean;
};

const flagNames: ReadonlyArray<readonly [flag: keyof KeyFlags, name: string]> = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageDown', 'pagedown'],
	['pageUp', 'pageup'],
	['home', 'home'],
	['end', 'end'],
	// Most terminals send for Backspace what Ink names Delete.
	['backspace', 'backspace'],
	['delete', 'backspace'],
	['return', 'return'],
	['escape', 'escape'],
];

const characterNames: Readonly<Record<string, string>> = {
	' ': 'space',
	'\r': 'return',
	'\n': 'return',
	'\t': 'tab',
	'\b': 'backspace',
	'\u007F': 'backspace',
	'\u001B': 'escape',
};

/** Matches the character of a letter with Ctrl. */
const controlCharacter = /^[\u0001-\u001A]$/;

const characterName = (character: string): string => characterNames[character]
	?? (controlCharacter.test(character) ? `ctrl+${String.fromCodePoint((character.codePointAt(0) ?? 0) + 0x60)}` : character);

/** Matches a report that is no key of the program: mouse, unnamed key, answer of the terminal. */
const unnamedSequence = /^\[(?:<[\d;]+[Mm]|[\d;]+~|\?[\d;]*[a-z])$/;

/** The names of sequences that Ink 6 does not name: Home and End. */
const sequenceNames: Readonly<Record<string, string>> = {
	'[H': 'home',
	'[F': 'end',
	OH: 'home',
	OF: 'end',
	'[1~': 'home',
	'[4~': 'end',
	'[7~': 'home',
	'[8~': 'end',
};

/**
 * Returns the names of the keys in one report of Ink's `useInput`, in order.
 *
 * Fast typing arrives as one input (`'jj'`), so a report may have several keys. Unnamed sequences (mouse reports, paste
 * markers) are no keys.
 */
export function keyNames(input: string, key: KeyFlags): string[] {
	if (key.tab) {
		return [key.shift ? 'shift+tab' : 'tab'];
	}

	const flag = flagNames.find(([name]) => key[name]);
	if (flag) {
		return [flag[1]];
	}

	if (key.ctrl) {
		return [`ctrl+${input}`];
	}

	const sequence = sequenceNames[input];
	if (sequence !== undefined) {
		return [sequence];
	}

	if (unnamedSequence.test(input)) {
		return [];
	}

	return keyNamesOfText(input);
}

/** Returns the names of keys that were typed as characters. */
export const keyNamesOfText = (input: string): string[] => [...input].map(character => characterName(character));
