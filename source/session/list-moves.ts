import {followText, updateReading} from './reader-moves.js';
import {say} from './say.js';
import {
	geometry, listItemRows, readingOf, shownArticle,
} from './selectors.js';
import {type Session} from './state.js';

/** Articles that fit on the list at once. */
export const listPage = (session: Session): number => Math.max(1, Math.floor(geometry(session).height / listItemRows));

/** Keeps the selected article inside the list's window. */
export function showSelected(session: Session): Session {
	const page = listPage(session);
	const top = Math.max(session.selected - page + 1, Math.min(session.selected, session.listTop));
	const listTop = Math.max(0, Math.min(top, session.articles.length - page));
	return listTop === session.listTop ? session : {...session, listTop};
}

/** Points at article `index` (clamped), which the reader then shows at the place where it was left. */
export function selectArticle(session: Session, index: number): Session {
	const selected = Math.max(0, Math.min(session.articles.length - 1, index));
	if (selected === session.selected) {
		return {...session, resume: null};
	}

	return followText(showSelected({
		...session, selected, resume: null, quote: null, entity: null, mention: null, onlySpeaker: null, returnTo: null,
		search: session.search && {...session.search, current: 0},
	}));
}

/** Marks the shown article as opened now, and so as read. */
export const markOpened = (session: Session, at: string): Session => updateReading(session, {read: true, lastOpened: at});

/** Pointing at an article in the list only shows it; who is past the list reads it. */
const showOrOpen = (session: Session, index: number, at: string): Session => {
	const shown = selectArticle(session, index);
	return session.focus === 'list' ? shown : markOpened(shown, at);
};

/** Shows the article `step` further on, saying so at the ends; outside the list that opens it. */
export function openNeighbour(session: Session, step: 1 | -1, at: string): Session {
	const next = session.selected + step;
	if (next < 0 || next >= session.articles.length) {
		return say(session, step === 1 ? 'This is the last article' : 'This is the first article');
	}

	return showOrOpen(session, next, at);
}

/** Shows the next unread article, going round at the end; outside the list that opens it. */
export function selectUnread(session: Session, at: string): Session {
	const {articles, selected} = session;
	for (let step = 1; step <= articles.length; step++) {
		const index = (selected + step) % articles.length;
		const article = articles[index];
		if (article && !readingOf(session, article).read) {
			return showOrOpen(session, index, at);
		}
	}

	return say(session, 'Everything is read');
}

export function toggle(session: Session, what: 'read' | 'starred'): Session {
	const article = shownArticle(session);
	return article ? updateReading(session, {[what]: !readingOf(session, article)[what]}) : session;
}
