import {type Span} from '../../article/span.js';

const levels = ['·', '▂', '▄', '▆', '█'] as const;

/** Draws where in the text something occurs, as `columns` cells: the higher a cell, the more mentions. */
export function occurrenceStrip(mentions: readonly Span[], textLength: number, columns: number): string {
	const counts = Array.from({length: columns}, () => 0);
	for (const {start} of mentions) {
		const cell = Math.min(columns - 1, Math.floor(start / Math.max(1, textLength) * columns));
		counts[cell] = (counts[cell] ?? 0) + 1;
	}

	return counts.map(count => levels[Math.min(levels.length - 1, count)] ?? '').join('');
}
