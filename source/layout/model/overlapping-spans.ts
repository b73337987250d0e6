import {firstStartingFrom, lowerBound} from '../../article/binary-search.js';
import {overlaps, type Span} from '../../article/span.js';
import {memoize} from '../../article/memoize.js';

/** Returns for each span the largest end of it and all spans before it, because spans may be nested. Memoized. */
const furthestEnds = memoize((spans: readonly Span[]): readonly number[] => {
	let furthest = 0;
	return spans.map(({end}) => {
		furthest = Math.max(furthest, end);
		return furthest;
	});
});

/**
 * Returns the spans that overlap `within`, with their indexes. `spans` are sorted by their starts. The first call for an
 * array looks at all spans, later calls only at some of them, so pass the same array each time.
 */
export function overlappingSpans<S extends Span>(spans: readonly S[], within: Span): Array<readonly [index: number, span: S]> {
	const first = lowerBound(furthestEnds(spans), within.start + 1, reach => reach);
	const last = firstStartingFrom(spans, within.end);
	return spans.slice(first, last).flatMap((span, offset) => overlaps(span, within) ? [[first + offset, span] as const] : []);
}
