import {type DOMElement} from 'ink';
import {sliceRow, type Block} from '../frame/compose-blocks.js';
import {parseSgr} from '../frame/parse-sgr.js';
import {type Row} from '../frame/row.js';

/** The content of a box: rows that the program draws, or the part of Ink's own frame that lies in the box. */
type Content = readonly Row[] | 'ink';

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
 * `terminal/screen.ts`, which writes only the cells that changed.
 */
export class Surface {
	readonly #placed = new Map<DOMElement, Content>();

	/** Sets the content of a box. */
	place(node: DOMElement, content: Content): void {
		this.#placed.set(node, content);
	}

	remove(node: DOMElement): void {
		this.#placed.delete(node);
	}

	/** Returns the boxes at their places. `inkFrame` has the rows that Ink has drawn. */
	blocks(inkFrame: readonly string[]): Block[] {
		return Array.from(this.#placed, ([node, content]) => {
			const {column, row, width, height} = placeOf(node);
			const rows = content === 'ink'
				? Array.from({length: height}, (_, index) => sliceRow(parseSgr(inkFrame[row + index] ?? ''), column, column + width))
				: content.slice(0, height);
			return {
				column, row, width, rows,
			};
		});
	}
}
