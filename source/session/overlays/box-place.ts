import {type Size} from '../panes/pane-geometry.js';

/** The place of a box on the screen in columns and rows, its border included. Both count from 0. */
export type BoxPlace = {readonly column: number; readonly row: number; readonly width: number; readonly height: number};

/** The columns and the rows of a box that are not content: the border, and a blank on either side. */
export const boxFrame = {columns: 4, rows: 2} as const;

/** The columns beside the widest box, on a screen that is wide enough for them. */
const outside = {columns: 4, minScreen: 72} as const;

/** Returns the most columns and rows that the content of a box may have. The last row of the screen keeps the messages. */
export const maxContentSize = ({columns, rows}: Size): Size => ({
	columns: Math.max(1, columns - boxFrame.columns - (columns < outside.minScreen ? 0 : outside.columns)), rows: Math.max(1, rows - 1 - boxFrame.rows),
});

/** Returns the place of a box in the middle of the screen, for content of a size that is cut where the terminal is smaller. */
export function placeBox(content: Size, size: Size): BoxPlace {
	const most = maxContentSize(size);
	const width = Math.min(content.columns, most.columns) + boxFrame.columns;
	const height = Math.min(content.rows, most.rows) + boxFrame.rows;
	return {
		column: Math.floor((size.columns - width) / 2), row: Math.floor((size.rows - 1 - height) / 2), width, height,
	};
}
