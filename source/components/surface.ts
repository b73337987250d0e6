import {type DOMElement} from 'ink';
import {sliceRow, type Block} from '../frame/rows/compose-blocks.js';
import {parseSgr} from '../frame/rows/parse-sgr.js';
import {fitRow, type Cell, type Row} from '../frame/rows/row.js';

/** A box on the surface. */
export type Placed = {
	/** Rows that the program draws, or the part of Ink's own frame that lies in the box. */
	readonly content: readonly Row[] | 'ink';
	/** A higher layer covers lower ones. */
	readonly layer: number;
	/** The place on the screen, if it is not the one that Ink has given the box in its frame. */
	readonly place?: {readonly column: number; readonly row: number};
};

/** Returns the place of a box on the screen, in cells, as Ink has laid it out. */
function placeOf(node: DOMElement): {column: number; row: number; width: number; height: number} {
	const place = {
		column: 0, row: 0, width: node.yogaNode?.getComputedWidth() ?? 0, height: node.yogaNode?.getComputedHeight() ?? 0,
	};
	for (let parent: DOMElement | undefined = node; parent; parent = parent.parentNode) {
		place.column += parent.yogaNode?.getComputedLeft() ?? 0;
		place.row += parent.yogaNode?.getComputedTop() ?? 0;
	}

	return place;
}

/**
 * The boxes of the screen that do not go through Ink's renderer. Ink lays them out; their rows are drawn by
 * `terminal/screen/screen.ts`, which writes only the cells that changed.
 */
export class Surface {
	readonly #placed = new Map<DOMElement, Placed>();

	/** Sets the content of a box. */
	place(node: DOMElement, placed: Placed): void {
		this.#placed.set(node, placed);
	}

	remove(node: DOMElement): void {
		this.#placed.delete(node);
	}

	/** Returns the boxes at their places, the lowest layer first. `inkFrame` has the rows that Ink has drawn. */
	blocks(inkFrame: readonly string[]): Array<Block<Cell>> {
		return [...this.#placed].toSorted(([, a], [, b]) => a.layer - b.layer).map(([node, {content, place}]) => {
			const {column, row, width, height} = placeOf(node);
			const rows = content === 'ink'
				? Array.from({length: height}, (_, index) => fitRow(sliceRow(parseSgr(inkFrame[row + index] ?? ''), column, column + width), width))
				: (content.length > height ? content.slice(0, height) : content);
			return {
				column: place?.column ?? column, row: place?.row ?? row, width, rows,
			};
		});
	}
}
