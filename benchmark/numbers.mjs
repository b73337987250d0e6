// Medians, ratios and tables.

const quantile = (values, share) => {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

export const median = values => quantile(values, 0.5);
export const p95 = values => quantile(values, 0.95);

export const sum = values => values.reduce((total, value) => total + value, 0);

/** `12`, or `4.3` where that matters. */
export const rounded = value => value === undefined || Number.isNaN(value) ? '' : value.toFixed(value > 0 && value < 10 ? 1 : 0);

/** How many times `of` a value is. */
export const ratio = (value, of) => `${(value / of).toFixed(1)}x`;

/** A table in Markdown. */
export function printTable(title, headings, rows) {
	const lines = [headings, headings.map(() => '---'), ...rows];
	console.log(`\n${title}\n\n${lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')}`);
}

/** Measures each of `cases` `rounds` times, in turn, so that what slows the machine down slows all of them. */
export async function inTurn(cases, rounds, measure) {
	const results = cases.map(() => []);
	for (let round = 0; round < rounds; round++) {
		for (const [index, each] of cases.entries()) {
			// eslint-disable-next-line no-await-in-loop -- One at a time is the point.
			results[index].push(await measure(each));
		}
	}

	return results;
}
