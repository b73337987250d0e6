import {firstStartingFrom, lowerBound} from '../article/binary-search.js';
import {overlaps, type Span} from '../article/span.js';
import {memoize} from '../article/memoize.js';

/** For each of some spans, how far it and those before it reach; they may overlap, or lie inside one another. */
const furthestEnds = memoize((spans: readonly Span[]): readonly number[] => {
	let furthest = 0;
	return spans.map(({end}) => {
		furthest = Math.max(furthest, end);
		return furthest;
	});
});

/**
 * The spans that share something with `within`, each with its index, in their order, which is that of their starts. All
 * are looked at the first time, then only those in question: so `spans` has to be the same array each time.
 */
export function overlappingSpans<S extends Span>(spans: readonly S[], within: Span): Array<readonly [index: number, span: S]> {
	const first = lowerBound(furthestEnds(spans), within.start + 1, reach => reach);
	const last = firstStartingFrom(spans, within.end);
	return spans.slice(first, last).flatMap((span, offset) => overlaps(span, within) ? [[first + offset, span] as const] : []);
}
