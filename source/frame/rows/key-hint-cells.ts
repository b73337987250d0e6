import {type KeyHint} from '../../session/commands/keymap.js';
import {type TextStyle} from '../../theme/theme.js';
import {type Cell} from './row.js';

/** Returns the cells of keys and the word beside them. A click on them is a press of the key; the word belongs to a single key. */
export function keyHintCells({keys, key, word}: KeyHint, keyStyle: TextStyle, wordStyle: TextStyle): Cell[] {
	const [only, ...others] = keys;
	if (only === undefined || others.length === 0) {
		const cells: Cell[] = [{text: key, style: keyStyle}, {text: ` ${word}`, style: wordStyle}];
		return only === undefined ? cells : cells.map(cell => ({...cell, target: {kind: 'key', key: only}}));
	}

	return [
		...key.split(' ').flatMap((label, index): Cell[] => [
			...(index === 0 ? [] : [{text: ' ', style: keyStyle}]),
			{text: label, style: keyStyle, ...(keys[index] !== undefined && {target: {kind: 'key', key: keys[index]}})},
		]),
		{text: ` ${word}`, style: wordStyle},
	];
}
