import {selectArticle} from '../list/select-article.js';
import {readingById} from '../model/selectors.js';
import {showMessage} from '../model/show-message.js';
import {selectSameQuote} from '../reader/select-same-quote.js';
import {type Change} from '../state/history-state.js';
import {type Session} from '../state/session.js';

type Side = 'before' | 'after';

/** Sets what a change has replaced to its value before or after the change. */
function apply(session: Session, {flags, annotations, subscriptions}: Change, side: Side): Session {
	const readings = new Map(session.readings.changed);
	for (const flag of flags) {
		readings.set(flag.id, {...readingById(session, flag.id), ...flag[side]});
	}

	const annotated = new Map(session.annotations.changed);
	for (const each of annotations) {
		annotated.set(each.id, each[side]);
	}

	return selectSameQuote(session, {
		...session, readings: {...session.readings, changed: readings}, annotations: {...session.annotations, changed: annotated}, subscriptions: subscriptions?.[side] ?? session.subscriptions,
	});
}

/** Shows the article with an id, if the list has it. */
function showAgain(session: Session, id: string | null): Session {
	const index = id === null ? -1 : session.list.listed.findIndex(article => article.id === id);
	return index === -1 ? session : selectArticle(session, index);
}

/** Undoes the last change of the state, and tells which. A change that has led to another article goes back to the one before. */
export function undo(session: Session): Session {
	const {done, undone} = session.history;
	const change = done.at(-1);
	if (!change) {
		return showMessage(session, 'There is nothing to undo');
	}

	const before = showAgain(apply(session, change, 'before'), change.shownBefore);
	return showMessage({...before, history: {done: done.slice(0, -1), undone: [...undone, change]}}, `Undone: ${change.label}`);
}

/** Makes the change again that was undone last, and tells which. */
export function redo(session: Session): Session {
	const {done, undone} = session.history;
	const change = undone.at(-1);
	return change
		? showMessage({...apply(session, change, 'after'), history: {done: [...done, change], undone: undone.slice(0, -1)}}, `Redone: ${change.label}`)
		: showMessage(session, 'There is nothing to redo');
}
