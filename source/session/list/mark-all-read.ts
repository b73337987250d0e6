import {hasGroupHeadings, groupRunAt} from '../model/article-groups.js';
import {countLabel} from '../../text/count-label.js';
import {showMessage} from '../model/show-message.js';
import {readingOf} from '../model/selectors.js';
import {type Session} from '../state/session.js';

/**
 * Marks the articles of the group as read, or all articles if there are no groups. If all of them are read, it undoes the
 * last time: a mistyped key must not lose which articles were unread.
 */
export function markAllRead(session: Session): Session {
	const {list, sources: {isLoading}} = session;
	if (isLoading) {
		return showMessage(session, 'Articles are still loading: try again later');
	}

	const {listed, selectedIndex, lastMarkedRead} = list;
	const run = groupRunAt(list, selectedIndex);
	const meant = run ? listed.slice(run.start, run.end) : [];
	const unread = meant.filter(article => !readingOf(session, article).read);
	const taken = unread.length > 0 ? unread : meant.filter(({id}) => lastMarkedRead.has(id));
	if (taken.length === 0) {
		return showMessage(session, hasGroupHeadings(list) ? 'All articles of this group are read' : 'All articles are read');
	}

	const isRead = unread.length > 0;
	const readings = new Map(session.readings.changed);
	for (const article of taken) {
		readings.set(article.id, {...readingOf(session, article), read: isRead});
	}

	const where = hasGroupHeadings(list) ? ' of this group' : '';
	const text = isRead ? `${countLabel(taken.length, 'article')}${where} marked as read (A: take back)` : `${countLabel(taken.length, 'article')}${where} unread again`;
	return showMessage({...session, readings: {...session.readings, changed: readings}, list: {...session.list, lastMarkedRead: new Set(isRead ? taken.map(({id}) => id) : [])}}, text);
}
