import {type Hyperlink} from '../../layout/model/hyperlinks.js';
import {type Target} from '../../session/state/target.js';
import {displayWidth, truncate} from '../../text/width.js';
import {type TextStyle} from '../../theme/theme.js';

/** A part of a row in one style. */
export type Cell = {
	readonly text: string;
	readonly style?: TextStyle;
	/** The link that the terminal opens at this place. */
	readonly link?: Hyperlink;
	/** The thing that the mouse finds here. */
	readonly target?: Target;
};

/** One row of the screen, or of a pane. */
export type Row = readonly Cell[];

/** Returns a row whose cells lead the mouse to a target. */
export const withTarget = (row: Row, target: Target): Row => row.map(cell => ({...cell, target}));

/** Returns the columns of a row. */
export const rowWidth = (row: Row): number => row.reduce((sum, {text}) => sum + displayWidth(text), 0);

/** Pads a row with spaces or truncates it with an ellipsis to exactly `width` columns. */
export function fitRow(row: Row, width: number): Row {
	const missing = width - rowWidth(row);
	if (missing >= 0) {
		return missing === 0 ? row : [...row, {text: ' '.repeat(missing)}];
	}

	const cells: Cell[] = [];
	let room = width;
	for (const cell of row) {
		const shown = truncate(cell.text, room);
		cells.push({...cell, text: shown});
		room -= displayWidth(shown);
		if (shown !== cell.text) {
			break;
		}
	}

	return fitRow(cells, width);
}
