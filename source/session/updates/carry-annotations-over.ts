import {type Article} from '../../article/article.js';
import {annotationsOf} from '../model/annotations.js';
import {type Change, type HistoryState} from '../state/history-state.js';
import {type Session} from '../state/session.js';

/** Returns the changes that can be undone, for an article that has another identity now. */
function historyOf({done, undone}: HistoryState, oldId: string, id: string): HistoryState {
	const renamed = <Value extends {readonly id: string}>(values: readonly Value[]): readonly Value[] =>
		values.map(value => value.id === oldId ? {...value, id} : value);
	const rename = (change: Change): Change => ({
		...change, flags: renamed(change.flags), annotations: renamed(change.annotations), shownBefore: change.shownBefore === oldId ? id : change.shownBefore,
	});
	return {done: done.map(change => rename(change)), undone: undone.map(change => rename(change))};
}

/** Returns the session with the annotations of the old version of an article for the next one. Their words find their new places. */
export function carryAnnotationsOver(session: Session, old: Article, next: Article): Session {
	if (old.id === next.id) {
		return session;
	}

	const list = annotationsOf(session, old);
	const history = historyOf(session.history, old.id, next.id);
	const {title, source} = next;
	return list.length === 0
		? {...session, history}
		: {...session, history, annotations: {...session.annotations, changed: new Map([...session.annotations.changed, [old.id, {title, source, list: []}], [next.id, {title, source, list}]])}};
}
