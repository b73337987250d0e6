import {type Quote} from '../../analysis/result/analysis.js';
import {overlaps} from '../../article/span.js';
import {countLabel} from '../../text/count-label.js';
import {type Session} from '../state/session.js';
import {placedAnnotationsOf} from './annotations.js';
import {notSaidQuotes, shownAnalysis, shownArticle} from './selectors.js';
import {spanLabel, wordsLabel} from './short-labels.js';

/** The sign of what the reader has decided. */
export const decisionMark = '✎';

/** Returns what the reader has decided about a quote of the shown article, a line for each: the correction, then the notes on it. */
export function decisionsAbout(session: Session, quote: Quote): readonly string[] {
	const {notes} = placedAnnotationsOf(session, shownArticle(session));
	if (notes.length === 0 && !quote.corrected) {
		return [];
	}

	return [
		...(quote.corrected ? [`corrected, was ${quote.originalSpeaker ?? 'unknown'}`] : []),
		...notes.filter(note => overlaps(note, quote)).map(({annotation}) => `note: ${annotation.note}`),
	];
}

/** Returns what the reader has decided about the shown article apart from the quotes that are shown, a line for each. */
export function otherDecisions(session: Session): readonly string[] {
	const article = shownArticle(session);
	const {notes, lost} = placedAnnotationsOf(session, article);
	const quotes = shownAnalysis(session)?.quotes ?? [];
	const notSaid = notSaidQuotes(session).length;
	return [
		...(notSaid === 0 ? [] : [`${notSaid} not said`]),
		...notes.filter(note => !quotes.some(quote => overlaps(quote, note)))
			.map(note => `note: ${note.annotation.note} — ${article ? spanLabel(article, note) : ''}`),
		...lost.flatMap(annotation => annotation.kind === 'note' ? [`note: ${annotation.note} — no longer in the text: ${wordsLabel(annotation.anchor.words)}`] : []),
		...(lost.some(({kind}) => kind !== 'note') ? [`${countLabel(lost.filter(({kind}) => kind !== 'note').length, 'mark')} no longer in the text`] : []),
	];
}
