import {type ArticleAnnotations} from '../annotations/annotation.js';
import {type Change, type ReadingFlags} from '../state/history-state.js';
import {type Session} from '../state/session.js';
import {readingById, shownArticle} from './selectors.js';

/** The most changes that can be undone. */
export const maxHistoryLength = 200;

function flagsOf(session: Session, id: string): ReadingFlags {
	const {read, starred} = readingById(session, id);
	return {read, starred};
}

const annotatedOf = ({annotations: {changed, stored}}: Session, id: string): ArticleAnnotations =>
	changed.get(id) ?? stored.get(id) ?? {title: '', source: '', list: []};

/**
 * Returns the session `after` a change, which can be undone from now on. Changes that were undone before cannot be redone
 * any more. The session stays the same if nothing that can be undone has changed.
 *
 * @param ids the articles that may have changed
 * @param label names the change
 */
export function recordChange(before: Session, after: Session, ids: readonly string[], label: string): Session {
	const flags = ids.map(id => ({id, before: flagsOf(before, id), after: flagsOf(after, id)}))
		.filter(flag => flag.before.read !== flag.after.read || flag.before.starred !== flag.after.starred);
	const annotations = ids.map(id => ({id, before: annotatedOf(before, id), after: annotatedOf(after, id)}))
		.filter(each => each.before.list !== each.after.list);
	const hasSubscribed = before.subscriptions !== after.subscriptions;
	if (flags.length === 0 && annotations.length === 0 && !hasSubscribed) {
		return after;
	}

	const shown = shownArticle(before)?.id ?? null;
	const change: Change = {
		label,
		flags,
		annotations,
		...(hasSubscribed && {subscriptions: {before: before.subscriptions, after: after.subscriptions}}),
		shownBefore: shown === shownArticle(after)?.id ? null : shown,
	};
	return {...after, history: {done: [...before.history.done.slice(1 - maxHistoryLength), change], undone: []}};
}
