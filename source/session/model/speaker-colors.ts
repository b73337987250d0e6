import {type Quote} from '../../analysis/result/analysis.js';

/** The number of colours that every theme with colours has at least. */
const colorCount = 8;

/** Returns the first number from `start` on, around the circle of colours, that is not taken; `start` itself if all are. */
function freeNumber(start: number, taken: ReadonlySet<number>): number {
	for (let step = 0; step < colorCount; step++) {
		const number = (start + step) % colorCount;
		if (!taken.has(number)) {
			return number;
		}
	}

	return start % colorCount;
}

/**
 * Returns a colour number for each named speaker of some quotes, added to those that are known. A speaker keeps a number
 * that is known. A new one gets a number that no other speaker of these quotes has, as long as there are any. It returns
 * `known` itself if there are no new speakers.
 */
export function withSpeakerColors(known: ReadonlyMap<string, number>, quotes: readonly Quote[]): ReadonlyMap<string, number> {
	const speakers = new Set(quotes.flatMap(({speaker}) => speaker === null ? [] : [speaker]));
	const taken = new Set<number>();
	for (const speaker of speakers) {
		const number = known.get(speaker);
		if (number !== undefined) {
			taken.add(number);
		}
	}

	const colors = new Map(known);
	for (const speaker of speakers) {
		if (!colors.has(speaker)) {
			// The search goes on where the last one ended, so that speakers of different articles differ too.
			const number = freeNumber(colors.size, taken);
			taken.add(number);
			colors.set(speaker, number);
		}
	}

	return colors.size === known.size ? known : colors;
}
