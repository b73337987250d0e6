import {type BoxPlace} from '../../session/overlays/box-place.js';
import {type KeyHint} from '../../session/commands/keymap.js';
import {displayWidth, truncate} from '../../text/width.js';
import {type Theme} from '../../theme/theme.js';
import {keyHintCells} from '../rows/key-hint-cells.js';
import {
	fitRow, rowWidth, type Cell, type Row,
} from '../rows/row.js';

type BoxContent = {
	readonly title: string;
	/** The keys that the bottom border names. The last one, which closes the box, is dropped last. */
	readonly hints: readonly KeyHint[];
	/** A word at the right end of the bottom border, for instance the number of further lines. */
	readonly note?: string;
	readonly rows: readonly Row[];
};

/** Returns the columns of keys in a border, with a space on either side. */
export const hintsWidth = (hints: readonly KeyHint[]): number => hints.reduce((sum, {key, word}) => sum + displayWidth(key) + displayWidth(word) + 3, 0);

/** Returns the words of the keys that fit in `room` columns. */
function hintCells(hints: readonly KeyHint[], room: number, theme: Theme): Cell[] {
	const shown = [...hints];
	while (shown.length > 1 && hintsWidth(shown) > room) {
		shown.splice(-2, 1);
	}

	return hintsWidth(shown) > room
		? []
		: [
			...shown.flatMap((hint, index) => [{text: index === 0 ? ' ' : '  '}, ...keyHintCells(hint, theme.frame.key, theme.frame.muted)]),
			{text: ' '},
		];
}

/** Returns the rows of a box: a border with the title above and the keys below, and the content between. */
export function boxRows({title, hints, note = '', rows}: BoxContent, {width, height}: Pick<BoxPlace, 'width' | 'height'>, theme: Theme): Row[] {
	const {border, heading, muted} = theme.frame;
	const inner = Math.max(0, width - 4);
	const line = (columns: number): Cell => ({text: '─'.repeat(Math.max(0, columns)), style: border});
	const shownTitle = inner < 3 ? '' : ` ${truncate(title, inner - 2)} `;
	// The note is worth more than the keys but the last one, which closes the box.
	const noteWidth = note === '' ? 0 : displayWidth(note) + 3;
	const shownNote = note !== '' && hintsWidth(hints.slice(-1)) + noteWidth <= inner ? ` ${note} ` : '';
	const keys = hintCells(hints, inner - (shownNote === '' ? 0 : noteWidth), theme);
	return [
		[{text: '╭─', style: border}, {text: shownTitle, style: heading}, line(width - 3 - displayWidth(shownTitle)), {text: '╮', style: border}],
		...Array.from({length: height - 2}, (_, index): Row => [
			{text: '│', style: border}, {text: ' '}, ...fitRow(rows[index] ?? [], inner), {text: ' '}, {text: '│', style: border},
		]),
		[
			{text: '╰─', style: border},
			...keys,
			line(width - 4 - rowWidth(keys) - displayWidth(shownNote)),
			{text: shownNote, style: muted},
			{text: '─╯', style: border},
		],
	];
}
