/** Returns the rows of the box over the screen, without its border and without blanks at their ends. */
export function boxContent(rows: readonly string[]): string[] {
	const top = rows.findIndex(row => row.includes('╭'));
	const bottom = rows.findLastIndex(row => row.includes('╰'));
	const column = rows[top]?.indexOf('╭') ?? 0;
	const end = rows[top]?.indexOf('╮') ?? 0;
	return top === -1 ? [] : rows.slice(top + 1, bottom).map(row => row.slice(column + 2, end - 1).trimEnd());
}

/** Returns the bottom border of the box over the screen. */
export const boxHints = (rows: readonly string[]): string | undefined => /╰[^╯]*╯/v.exec(rows.join('\n'))?.[0];
