import {type Article} from '../../article/article.js';
import {keyHint} from '../commands/keymap.js';
import {showMessage} from '../model/show-message.js';
import {titleLabel} from '../model/short-labels.js';
import {readerView} from '../model/reader-view.js';
import {shownArticle} from '../model/selectors.js';
import {updateReading} from '../reader/update-reading.js';
import {type ReaderState, type Visit} from '../state/reader-state.js';
import {type Session} from '../state/session.js';
import {withReader} from '../state/with-changes.js';
import {withListed} from './apply-view.js';
import {focusPane} from './focus-pane.js';
import {markOpened, selectArticle} from './select-article.js';

/** The most steps that can be gone back. */
const maxTrailLength = 200;

/** Selects an article in the list, which shows it also if its view does not. */
function selectListed(session: Session, article: Article): Session {
	const listed = withListed(session, article);
	return selectArticle(listed, listed.list.listed.indexOf(article));
}

/**
 * Opens another article in the reader, and keeps the way back to the shown one.
 *
 * @param isAdded true if the article was added to the list for this
 */
export function visitArticle(session: Session, article: Article, at: string, isAdded = false): Session {
	const from = shownArticle(session);
	const opened = markOpened(focusPane(selectListed(session, article), 'reader'), at);
	if (!from || from.id === article.id) {
		return opened;
	}

	const visit: Visit = {
		from: from.id, position: readerView(session)?.visible.start ?? 0, focus: session.panes.focus, to: article.id, isAdded,
	};
	const visited = withReader(opened, {trail: [...session.reader.trail.slice(1 - maxTrailLength), visit]});
	return showMessage(visited, `${keyHint(session.keymap, 'previous-page')} goes back to ${titleLabel(from)}`);
}

/** Tells whether the shown article was opened by the last link that was followed. */
export const isVisiting = (session: Session): boolean => {
	const visit = session.reader.trail.at(-1);
	return visit !== undefined && visit.to === shownArticle(session)?.id;
};

/** Goes back to the article in which the last link was opened, and to the place in it. */
export function goToPreviousPage(session: Session): Session {
	const {list: {articles}, reader: {trail}} = session;
	const index = trail.findLastIndex(({from}) => articles.some(({id}) => id === from));
	const visit = trail[index];
	const article = articles.find(({id}) => id === visit?.from);
	if (!visit || !article) {
		return showMessage(session, 'No earlier article to go back to');
	}

	const {position, focus} = visit;
	const back = updateReading(focusPane(selectListed(session, article), focus), {position});
	return withReader(back, {trail: trail.slice(0, index)});
}

/** Returns the way back and the awaited link after the article with an id was replaced by another version. */
export function carryTrailOver({trail, openingLink}: ReaderState, old: Article, next: Article, move: (offset: number) => number): Pick<ReaderState, 'trail' | 'openingLink'> {
	const idAfter = (id: string): string => id === old.id ? next.id : id;
	return {
		trail: trail.some(({from, to}) => from === old.id || to === old.id)
			? trail.map(visit => ({
				...visit, from: idAfter(visit.from), to: idAfter(visit.to), position: visit.from === old.id ? move(visit.position) : visit.position,
			}))
			: trail,
		openingLink: openingLink?.from === old.id ? {...openingLink, from: next.id} : openingLink,
	};
}

/** Returns the id of the article that the next run begins with: the shown one; if a link has added it, the one with the link. */
export function articleToResume(session: Session): string | undefined {
	let id = shownArticle(session)?.id;
	for (const {from, to, isAdded} of session.reader.trail.toReversed()) {
		if (isAdded && to === id) {
			id = from;
		}
	}

	return id;
}
