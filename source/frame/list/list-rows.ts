import {type Article} from '../../article/article.js';
import {outletOf} from '../../layout/labels/outlet.js';
import {shortPublished} from '../../layout/labels/short-published.js';
import {listLayout, titleRows, type ListLayout} from '../../session/list/list-window.js';
import {quoteCountOf} from '../../session/model/annotations.js';
import {groupLabel, listedRuns, groupRunIndexAt} from '../../session/model/article-groups.js';
import {readingOf} from '../../session/model/selectors.js';
import {unreadCountsByRun} from '../../session/model/unread-count.js';
import {type Session} from '../../session/state/session.js';
import {type Target} from '../../session/state/target.js';
import {
	displayWidth, padEnd, truncate, truncateStart,
} from '../../text/width.js';
import {
	markOnTint, onTint, type TextStyle, type Theme,
} from '../../theme/theme.js';
import {fitRow, type Cell, type Row} from '../rows/row.js';

/** An article, and its index in the list. */
type ListEntry = {readonly article: Article; readonly index: number};

type ListStyle = {readonly width: number; readonly layout: ListLayout; readonly theme: Theme; readonly now: Date};

/**
 * Returns the rows of the visible articles: title, details and perhaps a blank row for each, and a heading for each group.
 * The first row is always the heading of the first article's group. Ages are relative to `now`.
 */
export function listRows(session: Session, {width, height}: {width: number; height: number}, theme: Theme, now: Date): Row[] {
	const {list} = session;
	const {listed, top} = list;
	const runs = listedRuns(list);
	const style = {
		width, layout: listLayout(session), theme, now,
	};
	const rows: Row[] = [];
	let run = groupRunIndexAt(list, top);
	for (let index = top; index < listed.length && rows.length < height; index++) {
		const article = listed[index];
		run += index > top && index === runs[run]?.end ? 1 : 0;
		const {start, heading = null} = runs[run] ?? {};
		if (heading !== null && (index === top || index === start)) {
			rows.push(headingRow(heading, unreadCountsByRun(session)[run] ?? 0, width, theme));
		}

		if (article) {
			rows.push(...entryRows(session, {article, index}, heading, style));
		}
	}

	return rows.slice(0, height);
}

/** Returns the heading of a group: its name, truncated at the start if needed, and its number of unread articles. */
function headingRow(heading: readonly string[], unread: number, width: number, theme: Theme): Row {
	const count = unread > 0 ? ` (${unread})` : '';
	const room = Math.max(1, width - 2 - displayWidth(count));
	return [{text: padEnd(` ${truncateStart(groupLabel(heading), room)}${count}`, width), style: theme.frame['group-heading']}];
}

/** Returns the rows of an article. Its cells are made with their target, because to copy them would take longer than to make them. */
function entryRows(session: Session, {article, index}: ListEntry, heading: readonly string[] | null, {width, layout, theme, now}: ListStyle): Row[] {
	const isSelected = index === session.list.selectedIndex;
	const target: Target = {kind: 'article', index};
	const cell = (text: string, style: TextStyle): Cell => ({text, style, target});
	const {read, starred} = readingOf(session, article);
	const {frame} = theme;
	const isFocused = session.panes.focus === 'list';
	// Inverse rows are as loud as the cursor of the pane with the keys, so elsewhere the sign must do.
	const isTinted = isSelected && (isFocused || !frame.tint.inverse);
	const styled = (style: TextStyle): TextStyle => isTinted ? onTint(theme, style) : style;
	const marked = (style: TextStyle): TextStyle => isTinted ? markOnTint(theme, style) : style;
	const titleStyle = styled(read ? frame.muted : frame['unread-title']);
	const star = cell('★', marked(frame.star));
	const blank = cell(' ', styled(frame.muted));
	// The star of an unread article stands below its dot.
	const marks = [read ? (starred ? star : blank) : cell('●', marked(frame.unread)), !read && starred ? star : blank];
	const details = detailsOf(session, article, heading, {room: layout.titleWidth, now});
	const texts = [
		...titleRows(article, layout).map(text => cell(text, titleStyle)),
		...(layout.detailRows > 0 ? [cell(details, styled(frame.muted))] : []),
	];
	return [
		...texts.map((text, line): Row => fitRow([
			isSelected && line === 0 ? cell('›', marked(isFocused ? frame.unread : frame.muted)) : blank,
			marks[line] ?? blank,
			blank,
			text,
			cell(' '.repeat(Math.max(0, width - 3 - displayWidth(text.text))), styled(frame.muted)),
		], width)),
		...Array.from({length: layout.gap}, (): Row => []),
	];
}

/** The columns of a number of quotes, so that nothing moves when it comes in. */
const countColumns = 4;

/** The fewest columns in which an outlet is worth showing. */
const minOutletColumns = 4;

/** Returns the details of an article that fit in `room` columns: the outlet on the left, age and number of quotes on the right; without an outlet, on the left. */
function detailsOf(session: Session, article: Article, heading: readonly string[] | null, {room, now}: {readonly room: number; readonly now: Date}): string {
	const shown = session.settings['list.show'];
	const quotes = quoteCountOf(session, article);
	const age = shown.includes('age') ? shortPublished(article.published, now) : '';
	const count = typeof quotes === 'number' ? `“${quotes}` : '';
	const right = [age, ...(shown.includes('quotes') ? [count.padStart(countColumns)] : [])].join(' ');
	const outlet = outletOf(article);
	// The name of a group stands in its heading. Below it, the byline says more.
	const origin = heading !== null && (outlet === null || heading.includes(outlet)) ? article.byline : outlet ?? article.byline;
	const left = [
		session.sources.marks.get(article.id) ?? null,
		quotes === null ? 'not analysed' : null,
		shown.includes('outlet') ? origin : null,
	].filter(part => part !== null).join(' · ');
	if (left === '') {
		// Alone at the right edge, age and number would belong to nothing.
		return truncate(right.trimStart(), room);
	}

	const leftRoom = room - displayWidth(right) - 1;
	return leftRoom < minOutletColumns ? truncate(right, room) : `${padEnd(truncate(left, leftRoom), leftRoom)} ${right}`;
}
