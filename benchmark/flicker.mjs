// Counts flicker: a cell becomes blank and gets its text back.

/** In milliseconds. If no bytes come for so long, the terminal has drawn what it has, and the user may see it. */
export const paintAfter = 2;

const isBlank = cell => cell === undefined || cell === ' ';

const cellsOf = screen => screen.map(row => [...row]);

/** Counts the cells with the same text before and after that were blank in a paint between. A screen is a list of its rows. */
export function dips(before, after, paints) {
	const first = cellsOf(before);
	const between = paints.map(paint => cellsOf(paint));
	return cellsOf(after).flatMap((cells, row) => cells.filter((cell, column) =>
		!isBlank(cell) && cell === first[row][column] && between.some(paint => isBlank(paint[row][column])))).length;
}
