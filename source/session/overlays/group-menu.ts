import {withView} from '../list/apply-view.js';
import {focusPane} from '../list/focus-pane.js';
import {selectArticle} from '../list/select-article.js';
import {groupRunAt, listedRuns} from '../model/article-groups.js';
import {readingOf} from '../model/selectors.js';
import {showMessage} from '../model/show-message.js';
import {unreadCountsByRun} from '../model/unread-count.js';
import {type MenuItem} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {openMenu} from './menus.js';

/** A folder or feed of the list. */
type Group = {readonly groups: readonly string[]; unread: number};

const keyOf = (groups: readonly string[]): string => JSON.stringify(groups);

/** Returns the folders and feeds of the list, each folder before what is in it, with their numbers of unread articles. */
function groupsOfList(session: Session): Group[] {
	const counts = unreadCountsByRun(session);
	const found = new Map<string, Group>();
	for (const [index, {heading}] of listedRuns(session.list).entries()) {
		for (const depth of (heading ?? []).keys()) {
			const groups = (heading ?? []).slice(0, depth + 1);
			const group = found.get(keyOf(groups)) ?? {groups, unread: 0};
			group.unread += counts[index] ?? 0;
			found.set(keyOf(groups), group);
		}
	}

	return [...found.values()];
}

/** Returns the session with a list that has groups: sorted in another order, it has none. */
const withGroups = (session: Session): Session => session.list.view.order === 'source' ? session : withView(session, {order: 'source'});

const itemOf = ({groups, unread}: Group): MenuItem => ({
	key: keyOf(groups),
	label: `${'  '.repeat(groups.length - 1)}${groups.at(-1) ?? ''}${unread > 0 ? ` (${unread})` : ''}`,
	action: {type: 'group-chosen', groups},
});

/** Opens the menu of the folders and feeds of the list, with their numbers of unread articles. It begins with that of the selected article. */
export function openGroupMenu(session: Session): Session {
	const grouped = withGroups(session);
	const items = groupsOfList(grouped).map(group => itemOf(group));
	return items.length === 0
		? showMessage(session, 'The list has no folders and no feeds')
		: openMenu(grouped, {
			title: 'Go to', command: 'choose-view', items, initialKey: keyOf(groupRunAt(grouped.list, grouped.list.selectedIndex)?.heading ?? []),
		});
}

/** Selects the first unread article of a folder or feed in the list, or the first one if all are read. */
export function goToGroup(session: Session, groups: readonly string[]): Session {
	const {listed} = session.list;
	const runs = listedRuns(session.list).filter(({heading}) => groups.every((name, depth) => heading?.[depth] === name));
	const indexes = runs.flatMap(({start, end}) => Array.from({length: end - start}, (_, offset) => start + offset));
	const unread = indexes.find(index => {
		const article = listed[index];
		return article && !readingOf(session, article).read;
	});
	const target = unread ?? indexes[0];
	return target === undefined ? session : selectArticle(focusPane(session, 'list'), target);
}
