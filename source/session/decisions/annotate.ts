import {type Article} from '../../article/article.js';
import {type Span} from '../../article/span.js';
import {createAnchor} from '../annotations/anchor.js';
import {type Annotation} from '../annotations/annotation.js';
import {indexOfSame} from '../annotations/corrected-analysis.js';
import {type PlacedAnnotation} from '../annotations/place-annotations.js';
import {annotationsOf, earlierVersionId, placedAnnotationsOf} from '../model/annotations.js';
import {recordChange} from '../model/record-change.js';
import {selectedQuote, shownArticle} from '../model/selectors.js';
import {spanLabel} from '../model/short-labels.js';
import {showMessage} from '../model/show-message.js';
import {selectedLines} from '../reader/line-selection.js';
import {selectSameQuote} from '../reader/select-same-quote.js';
import {type Session} from '../state/session.js';

/** The stretch of the shown article that the next annotation is about. */
type Target = Span & {readonly article: Article; readonly words: string};

/** The message if nothing is selected. */
export const nothingSelected = 'Nothing selected: ] selects the next quote, v selects lines';

/** Returns the selected lines, else the selected quote; `null` without any. */
export function annotationTarget(session: Session): Target | null {
	const article = shownArticle(session);
	const span = selectedLines(session) ?? selectedQuote(session);
	return article && span
		? {
			start: span.start, end: span.end, article, words: spanLabel(article, span),
		}
		: null;
}

/** Returns the annotation of a kind that is about the same stretch of text. */
export function sameAnnotation<A extends Annotation>(placed: ReadonlyArray<PlacedAnnotation<A>>, target: Span): A | undefined {
	return placed[indexOfSame(placed, target)]?.annotation;
}

/** Replaces the annotation `old` of an article by `next`, and tells so. It can be undone. Either may be `null`. */
export function replaceAnnotation(session: Session, article: Article, {old, next, label}: {
	readonly old: Annotation | null;
	readonly next: Annotation | null;
	readonly label: string;
}): Session {
	const {title, source} = article;
	const list = annotationsOf(session, article).filter(annotation => annotation !== old);
	const changed = new Map(session.annotations.changed);
	const earlierId = earlierVersionId(session, article);
	if (earlierId !== null) {
		// The annotations move to the new identity.
		changed.set(earlierId, {title, source, list: []});
	}

	changed.set(article.id, {title, source, list: next ? [...list, next] : list});
	const after = selectSameQuote(session, {...session, annotations: {...session.annotations, changed}});
	return showMessage(recordChange(session, after, [article.id, ...(earlierId === null ? [] : [earlierId])], label), label);
}

/** Adds a highlight to the selected lines or the selected quote, or removes it. */
export function toggleHighlight(session: Session): Session {
	const target = annotationTarget(session);
	if (!target) {
		return showMessage(session, nothingSelected);
	}

	const old = sameAnnotation(placedAnnotationsOf(session, target.article).highlights, target) ?? null;
	return replaceAnnotation(session, target.article, {
		old,
		next: old ? null : {kind: 'highlight', anchor: createAnchor(target.article.text, target)},
		label: old ? `highlight removed from ${target.words}` : `highlight of ${target.words}`,
	});
}

/** Returns the text of the note on the selected lines or the selected quote; empty without one. */
export function selectedNote(session: Session): string {
	const target = annotationTarget(session);
	return (target && sameAnnotation(placedAnnotationsOf(session, target.article).notes, target)?.note) ?? '';
}

/** Sets the text of the note on the selected lines or the selected quote. An empty text deletes it. */
export function setNote(session: Session, text: string): Session {
	const target = annotationTarget(session);
	if (!target) {
		return showMessage(session, nothingSelected);
	}

	const note = text.trim();
	const old = sameAnnotation(placedAnnotationsOf(session, target.article).notes, target) ?? null;
	if ((old?.note ?? '') === note) {
		return session;
	}

	const verb = note === '' ? 'deleted from' : (old ? 'changed on' : 'on');
	return replaceAnnotation(session, target.article, {
		old,
		next: note === '' ? null : {kind: 'note', note, anchor: createAnchor(target.article.text, target)},
		label: `note ${verb} ${target.words}`,
	});
}
