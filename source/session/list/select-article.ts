import {type Article} from '../../article/article.js';
import {groupRunIndexAt, groupRunAt} from '../model/article-groups.js';
import {updateReading} from '../reader/update-reading.js';
import {showMessage} from '../model/show-message.js';
import {recordChange} from '../model/record-change.js';
import {readingOf, shownArticle} from '../model/selectors.js';
import {type Session} from '../state/session.js';
import {withList} from '../state/with-changes.js';
import {titleLabel} from '../model/short-labels.js';
import {focusPane} from './focus-pane.js';
import {clearChangedMark} from './clear-changed-mark.js';
import {scrollToSelected} from './list-window.js';
import {showAnotherArticle} from './show-another-article.js';

/** Selects article `index`, clamped to the list. The reader shows it at its stored position. */
export function selectArticle(session: Session, index: number): Session {
	const {list} = session;
	const selected = Math.max(0, Math.min(list.listed.length - 1, index));
	if (selected === list.selectedIndex) {
		return session;
	}

	const hasEnteredGroup = groupRunIndexAt(list, selected) !== groupRunIndexAt(list, list.selectedIndex);
	return showAnotherArticle(scrollToSelected(withList(session, {selectedIndex: selected, hasEnteredGroup})));
}

/** Marks the shown article as opened and read. */
export const markOpened = (session: Session, at: string): Session =>
	clearChangedMark(updateReading(withList(session, {resumeArticle: null}), {read: true, lastOpened: at}));

/** Marks the shown article as opened when the user scrolls in it. An opened article that is unread was marked so by the user, and stays unread. */
export function markReadOnMove(session: Session, at: string): Session {
	const article = shownArticle(session);
	const {read, lastOpened} = article ? readingOf(session, article) : {read: false, lastOpened: ''};
	return read || lastOpened !== '' ? clearChangedMark(withList(session, {resumeArticle: null})) : markOpened(session, at);
}

/** Selects the first article of the next group (1); or of the current group, and then of the one before (-1). */
export function selectGroup(session: Session, direction: 1 | -1): Session {
	const {list} = session;
	const {selectedIndex} = list;
	const run = groupRunAt(list, selectedIndex);
	const target = direction === 1 ? run?.end : (run?.start === selectedIndex ? groupRunAt(list, selectedIndex - 1) : run)?.start;
	return target === undefined || target >= list.listed.length
		? showMessage(session, direction === 1 ? 'This is the last group' : 'This is the first group')
		: selectArticle(session, target);
}

/** Returns the index of the next unread article, which may be the selected one; `undefined` if all are read. It wraps around at the end. */
function nextUnreadIndex(session: Session): number | undefined {
	const {listed, selectedIndex} = session.list;
	const isUnread = (article: Article): boolean => !readingOf(session, article).read;
	const below = listed.findIndex((article, index) => index > selectedIndex && isUnread(article));
	const index = below === -1 ? listed.findIndex(article => isUnread(article)) : below;
	return index === -1 ? undefined : index;
}

const openArticle = (session: Session, index: number, at: string): Session => markOpened(focusPane(selectArticle(session, index), 'reader'), at);

/** Tells that there is no unread article in the list, which may show only a part of the articles. */
const showAllRead = (session: Session): Session =>
	showMessage(session, session.list.listed.length < session.list.articles.length ? 'All articles of this list are read' : 'All articles are read');

/** Opens the next unread article, also from the list. */
export function openNextUnread(session: Session, at: string): Session {
	const index = nextUnreadIndex(session);
	return index === undefined ? showAllRead(session) : openArticle(session, index, at);
}

/** Goes on to the next unread article: selects it in the list, opens it from the other panes. */
export function selectNextUnread(session: Session, at: string): Session {
	const index = nextUnreadIndex(session);
	if (index === undefined) {
		return showAllRead(session);
	}

	return session.panes.focus === 'list' ? selectArticle(session, index) : openArticle(session, index, at);
}

/** The labels of changes of the flags of an article, by its title. */
const flagLabels = {
	read: (title: string, isRead: boolean) => `${title} marked as ${isRead ? 'read' : 'unread'}`,
	starred: (title: string, isStarred: boolean) => isStarred ? `star on ${title}` : `star removed from ${title}`,
} as const;

/** Toggles whether the shown article is read or starred. */
export function toggleFlag(session: Session, what: 'read' | 'starred'): Session {
	const article = shownArticle(session);
	if (!article) {
		return session;
	}

	const isSet = !readingOf(session, article)[what];
	return recordChange(session, updateReading(session, {[what]: isSet}), [article.id], flagLabels[what](titleLabel(article), isSet));
}

/** Marks the shown article as read and goes to the next unread one. */
export function skipArticle(session: Session, at: string): Session {
	const article = shownArticle(session);
	if (!article) {
		return session;
	}

	const next = selectNextUnread(updateReading(session, {read: true}), at);
	return recordChange(session, next, [article.id, shownArticle(next)?.id ?? article.id], `${titleLabel(article)} marked as read`);
}
