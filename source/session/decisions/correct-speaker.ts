import {type Quote} from '../../analysis/result/analysis.js';
import {type Span} from '../../article/span.js';
import {createAnchor} from '../annotations/anchor.js';
import {placedAnnotationsOf} from '../model/annotations.js';
import {shownAnalysis, shownArticle} from '../model/selectors.js';
import {spanLabel} from '../model/short-labels.js';
import {type Session} from '../state/session.js';
import {replaceAnnotation, sameAnnotation} from './annotate.js';

/** Returns how far two spans are apart, in code units. */
const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** Returns the speakers and the people of the shown article other than the speaker of a quote, those named nearest to the quote first. */
export function otherSpeakers(session: Session, quote: Quote): readonly string[] {
	const {quotes = [], entities = []} = shownAnalysis(session) ?? {};
	const places: ReadonlyArray<readonly [name: string, at: readonly Span[]]> = [
		...entities.filter(({name, type}) => type === 'person' || quotes.some(({speaker}) => speaker === name)).map(({name, mentions}) => [name, mentions] as const),
		...quotes.flatMap(({speaker, speakerSpan, ...span}) => speaker === null ? [] : [[speaker, [speakerSpan ?? span]] as const]),
	];
	const nearest = new Map<string, number>();
	for (const [name, spans] of places) {
		const least = Math.min(...spans.map(span => distance(span, quote)));
		nearest.set(name, Math.min(least, nearest.get(name) ?? Number.POSITIVE_INFINITY));
	}

	return [...nearest].filter(([name]) => name !== quote.speaker).toSorted(([, a], [, b]) => a - b).map(([name]) => name);
}

/**
 * Sets the speaker of a quote of the shown article.
 *
 * @param speaker `null` if nobody said it, `undefined` for the speaker of the analysis
 */
export function correctSpeaker(session: Session, quote: Span, speaker: string | null | undefined): Session {
	const article = shownArticle(session);
	const name = typeof speaker === 'string' ? speaker.trim() : speaker;
	if (!article || name === '') {
		return session;
	}

	const words = spanLabel(article, quote);
	const old = sameAnnotation(placedAnnotationsOf(session, article).speakers, quote) ?? null;
	if (name === undefined) {
		return old ? replaceAnnotation(session, article, {old, next: null, label: `speaker of ${words} as analysed`}) : session;
	}

	return replaceAnnotation(session, article, {
		old,
		next: {kind: 'speaker', speaker: name, anchor: createAnchor(article.text, quote)},
		label: name === null ? `nobody said ${words}` : `${name} said ${words}`,
	});
}
