// Computes medians and ratios, and prints tables.

const quantile = (values, share) => {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

export const median = values => quantile(values, 0.5);
export const p95 = values => quantile(values, 0.95);

export const sum = values => values.reduce((total, value) => total + value, 0);

/** Rounds a number: `12`, but `4.3` below ten. */
export const rounded = value => value === undefined || Number.isNaN(value) ? '' : value.toFixed(value > 0 && value < 10 ? 1 : 0);

/** Returns a value as a multiple of another one. */
export const ratio = (value, of) => `${(value / of).toFixed(1)}x`;

/** Prints a table in Markdown. */
export function printTable(title, headings, rows) {
	const lines = [headings, headings.map(() => '---'), ...rows];
	console.log(`\n${title}\n\n${lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')}`);
}

/** Measures all `cases` in turn, `rounds` times, so that a slow moment of the machine affects all of them. */
export async function inTurn(cases, rounds, measure) {
	const results = cases.map(() => []);
	for (let round = 0; round < rounds; round++) {
		for (const [index, each] of cases.entries()) {
			// eslint-disable-next-line no-await-in-loop -- Cases must not disturb each other.
			results[index].push(await measure(each));
		}
	}

	return results;
}
