import {type Span} from '../../article/span.js';
import {memoize} from '../../article/memoize.js';
import {type Annotation} from './annotation.js';
import {findAnchor} from './find-anchor.js';

/** An annotation at its place in the present text. */
export type PlacedAnnotation<A extends Annotation = Annotation> = Span & {readonly annotation: A};

/** The annotations of a text, by their places. */
export type PlacedAnnotations = {
	/** In the order of the text. */
	readonly speakers: ReadonlyArray<PlacedAnnotation<Extract<Annotation, {readonly kind: 'speaker'}>>>;
	readonly notes: ReadonlyArray<PlacedAnnotation<Extract<Annotation, {readonly kind: 'note'}>>>;
	readonly highlights: ReadonlyArray<PlacedAnnotation<Extract<Annotation, {readonly kind: 'highlight'}>>>;
	/** The annotations of which the text has nothing left. */
	readonly lost: readonly Annotation[];
};

const isKind = <Kind extends Annotation['kind']>(kind: Kind) =>
	(placed: PlacedAnnotation): placed is PlacedAnnotation<Extract<Annotation, {readonly kind: Kind}>> => placed.annotation.kind === kind;

function place(text: string, list: readonly Annotation[]): PlacedAnnotations {
	const placed = list.flatMap((annotation): PlacedAnnotation[] => {
		const span = findAnchor(text, annotation.anchor);
		return span ? [{...span, annotation}] : [];
	}).toSorted((a, b) => a.start - b.start || a.end - b.end);
	return {
		speakers: placed.filter(isKind('speaker')),
		notes: placed.filter(isKind('note')),
		highlights: placed.filter(isKind('highlight')),
		lost: list.filter(annotation => !placed.some(each => each.annotation === annotation)),
	};
}

/** The last text for each list, and the result. */
const placedLast = memoize((_: readonly Annotation[]): {text: string; placed: PlacedAnnotations | null} => ({text: '', placed: null}));

/** Returns the annotations of a list at their places in a text. Memoized for the last text of each list. */
export function placeAnnotations(text: string, list: readonly Annotation[]): PlacedAnnotations {
	const last = placedLast(list);
	if (last.placed === null || last.text !== text) {
		last.placed = place(text, list);
		last.text = text;
	}

	return last.placed;
}
