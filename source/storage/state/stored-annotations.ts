import {type Annotation, type ArticleAnnotations} from '../../session/annotations/annotation.js';
import {type Anchor} from '../../session/annotations/anchor.js';
import {sanitizeText} from '../../text/sanitize.js';
import {isJsonObject, type JsonObject} from '../files/json-object.js';

type AnnotationsById = ReadonlyMap<string, ArticleAnnotations>;

/** Returns a stored text, which somebody may have edited by hand, without what a terminal must not get. */
const textOr = <Other>(value: unknown, other: Other): string | Other => typeof value === 'string' ? sanitizeText(value) : other;

const offsetOr = <Other>(value: unknown, other: Other): number | Other => Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : other;

function parseAnchor(value: unknown): Anchor | null {
	if (!isJsonObject(value)) {
		return null;
	}

	const words = textOr(value['words'], '');
	const start = offsetOr(value['start'], 0);
	const end = offsetOr(value['end'], start + words.length);
	return words.trim() === '' || end <= start
		? null
		: {
			start, end, words, ending: textOr(value['ending'], ''), before: textOr(value['before'], ''), after: textOr(value['after'], ''),
		};
}

function parseAnnotation(value: unknown): Annotation[] {
	const anchor = isJsonObject(value) ? parseAnchor(value['anchor']) : null;
	if (!isJsonObject(value) || !anchor) {
		return [];
	}

	switch (value['kind']) {
		case 'speaker': {
			const speaker = textOr(value['speaker'], null);
			return speaker === null && value['speaker'] !== null ? [] : [{kind: 'speaker', anchor, speaker}];
		}

		case 'note': {
			const note = textOr(value['note'], '').trim();
			return note === '' ? [] : [{kind: 'note', anchor, note}];
		}

		case 'highlight': {
			return [{kind: 'highlight', anchor}];
		}

		default: {
			return [];
		}
	}
}

/** Parses the stored annotations of all articles. What is not an annotation of this version is left out. */
export function parseAnnotations(value: unknown): AnnotationsById {
	const entries = isJsonObject(value) ? Object.entries(value) : [];
	return new Map(entries.flatMap(([id, stored]) => {
		const list = isJsonObject(stored) && Array.isArray(stored['list']) ? stored['list'].flatMap(annotation => parseAnnotation(annotation)) : [];
		return list.length > 0 && isJsonObject(stored) ? [[id, {title: textOr(stored['title'], ''), source: textOr(stored['source'], ''), list}] as const] : [];
	}));
}

/** Converts annotations to a JSON object. Articles without any are left out. */
export const serializeAnnotations = (annotations: AnnotationsById): JsonObject =>
	Object.fromEntries([...annotations].filter(([, {list}]) => list.length > 0));

/** Returns a text that is equal for equal annotations. */
const keyOf = (annotation: Annotation): string => JSON.stringify(Object.entries(annotation).toSorted(([a], [b]) => a < b ? -1 : 1));

const keysOf = (list: readonly Annotation[] = []): ReadonlySet<string> => new Set(list.map(annotation => keyOf(annotation)));

/**
 * Merges the annotations of an article that is open in two windows. `stored` are those of the file, `before` those that
 * this window began with: what another window has added or removed since is added or removed here too.
 */
export function mergeAnnotations(own: ArticleAnnotations, before: ArticleAnnotations | undefined, stored: ArticleAnnotations | undefined): ArticleAnnotations {
	const earlier = keysOf(before?.list);
	const inFile = keysOf(stored?.list);
	const mine = keysOf(own.list);
	const kept = own.list.filter(annotation => !earlier.has(keyOf(annotation)) || inFile.has(keyOf(annotation)));
	const added = (stored?.list ?? []).filter(annotation => !earlier.has(keyOf(annotation)) && !mine.has(keyOf(annotation)));
	return kept.length === own.list.length && added.length === 0 ? own : {...own, list: [...kept, ...added]};
}
