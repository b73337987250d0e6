import {type ViewTab} from '../../session/list/saved-views.js';
import {displayWidth, truncate} from '../../text/width.js';
import {type Theme} from '../../theme/theme.js';
import {rowWidth, type Cell, type Row} from '../rows/row.js';

/** The columns of the heading beside the tabs: the key of the pane with its spaces. */
export const keyColumns = 4;

/** Stands between two tabs. */
const gap = ' · ';

/** The longest name of a tab that is not shown, in columns. */
const maxNameColumns = 14;

/**
 * Returns the tabs above the list and the note, as far as they fit into `room` columns: all tabs with their numbers of articles,
 * else only the shown one with its number. If they are too many, the first ones are left out, up to the shown one.
 */
export function tabHeading(tabs: readonly ViewTab[], note: string, room: number, theme: Theme): {readonly detail: Row; readonly note: string} {
	const shownStyle = {...theme.frame.heading, underline: true};
	const noteColumns = note === '' ? 0 : displayWidth(note) + 2;
	const shownIndex = Math.max(0, tabs.findIndex(({isShown}) => isShown));
	const cellOf = ({name, isShown, count}: ViewTab, index: number, hasCount: boolean): Cell => ({
		text: `${isShown ? truncate(name, Math.max(1, room - noteColumns)) : truncate(name, maxNameColumns)}${hasCount || isShown ? ` ${count()}` : ''}`,
		style: isShown ? shownStyle : theme.frame.muted,
		target: {kind: 'view', index},
	});
	const rowFrom = (first: number, hasCounts: boolean): Row => [
		...(first > 0 ? [{text: '‹ ', style: theme.frame.muted}] : []),
		...tabs.slice(first).flatMap((tab, offset): Cell[] => [
			...(offset > 0 ? [{text: gap, style: theme.frame.muted}] : []), cellOf(tab, first + offset, hasCounts),
		]),
	];
	// More tabs are worth more than their numbers, and those more than the note.
	const rows = Array.from({length: shownIndex + 1}, (_, first) => [rowFrom(first, true), rowFrom(first, false)]).flat();
	const detail = rows.find(row => rowWidth(row) <= room) ?? rowFrom(shownIndex, false);
	return {detail, note: rowWidth(detail) <= room - noteColumns ? note : ''};
}
