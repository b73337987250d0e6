import {keyHint} from '../commands/keymap.js';
import {hasGroupHeadings, groupRunAt} from '../model/article-groups.js';
import {countLabel} from '../../text/count-label.js';
import {showMessage} from '../model/show-message.js';
import {recordChange} from '../model/record-change.js';
import {readingOf} from '../model/selectors.js';
import {type Session} from '../state/session.js';
import {withReadings} from '../state/with-changes.js';

/** Marks the unread articles of the group as read, or all unread articles if there are no groups. */
export function markAllRead(session: Session): Session {
	const {list, sources: {isLoading}} = session;
	if (isLoading) {
		return showMessage(session, 'Articles are still loading: try again later');
	}

	const run = groupRunAt(list, list.selectedIndex);
	const unread = (run ? list.listed.slice(run.start, run.end) : []).filter(article => !readingOf(session, article).read);
	if (unread.length === 0) {
		return showMessage(session, hasGroupHeadings(list) ? 'All articles of this group are read' : 'All articles are read');
	}

	const changed = new Map(session.readings.changed);
	for (const article of unread) {
		changed.set(article.id, {...readingOf(session, article), read: true});
	}

	const label = `${countLabel(unread.length, 'article')}${hasGroupHeadings(list) ? ' of this group' : ''} marked as read`;
	return showMessage(recordChange(session, withReadings(session, {changed}), unread.map(({id}) => id), label), `${label} (${keyHint(session.keymap, 'undo')}: undo)`);
}
