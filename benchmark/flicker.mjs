// Flicker: a cell goes out and comes back.

/** What a terminal has drawn when nothing more comes for so long, somebody may see; in milliseconds. */
export const paintAfter = 2;

const isBlank = cell => cell === undefined || cell === ' ';

const cellsOf = screen => screen.map(row => [...row]);

/** How many cells with the same text before and after were blank in one of the paints between. Each screen is its rows. */
export function dips(before, after, paints) {
	const first = cellsOf(before);
	const between = paints.map(paint => cellsOf(paint));
	return cellsOf(after).flatMap((cells, row) => cells.filter((cell, column) =>
		!isBlank(cell) && cell === first[row][column] && between.some(paint => isBlank(paint[row][column])))).length;
}
