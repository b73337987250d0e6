import {type Article} from '../article/article.js';
import {sourceLabel} from '../article/source.js';
import {quoteCountOf} from '../session/model/annotations.js';
import {groupLabel, listedRuns, groupRunIndexAt} from '../session/model/article-groups.js';
import {rowsPerArticle} from '../session/list/list-window.js';
import {readingOf} from '../session/model/selectors.js';
import {type Reading} from '../session/state/reading.js';
import {type Session} from '../session/state/session.js';
import {type SourceMark} from '../session/state/sources-state.js';
import {unreadCountsByRun} from '../session/model/unread-count.js';
import {countLabel} from '../text/count-label.js';
import {
	displayWidth, padEnd, truncate, truncateStart,
} from '../text/width.js';
import {onTint, type TextStyle, type Theme} from '../theme/theme.js';
import {shortPublished} from '../layout/labels/short-published.js';
import {type Row} from './row.js';

type Item = {
	readonly article: Article;
	readonly reading: Reading;
	readonly mark: SourceMark | null;
	/** The number of quotes; `null` if the analysis has failed, `undefined` if it is not done yet. */
	readonly quotes: number | null | undefined;
	readonly isSelected: boolean;
};

/**
 * Returns the rows of the visible articles: two for each article, and a heading for each group. The first row is always
 * the heading of the first article's group. Dates are written relative to `now`.
 */
export function listRows(session: Session, size: {width: number; height: number}, theme: Theme, now: Date): Row[] {
	const {list, sources: {marks}} = session;
	const {listed: articles, top: listTop, selectedIndex: selected} = list;
	const runs = listedRuns(list);
	const rows: Row[] = [];
	let run = groupRunIndexAt(list, listTop);
	for (const [offset, article] of articles.slice(listTop, listTop + Math.ceil(size.height / rowsPerArticle)).entries()) {
		const index = listTop + offset;
		const isFirst = offset === 0;
		run += !isFirst && index === runs[run]?.end ? 1 : 0;
		const {start, heading = null} = runs[run] ?? {};
		if (heading !== null && (isFirst || index === start)) {
			rows.push(headingRow(heading, unreadCountsByRun(session)[run] ?? 0, size.width, theme));
		}

		rows.push(...itemRows({
			article,
			reading: readingOf(session, article),
			mark: marks.get(article.id) ?? null,
			quotes: quoteCountOf(session, article),
			isSelected: index === selected,
		}, size.width, theme, now));
	}

	return rows.slice(0, size.height);
}

/** Returns the heading of a group: its name, truncated at the start if needed, and its number of unread articles. */
function headingRow(heading: readonly string[], unread: number, width: number, theme: Theme): Row {
	const count = unread > 0 ? ` (${unread})` : '';
	const room = Math.max(1, width - 2 - displayWidth(count));
	return [{text: padEnd(` ${truncateStart(groupLabel(heading), room)}${count}`, width), style: theme.frame['group-heading']}];
}

function itemRows({
	article, reading, mark, quotes, isSelected,
}: Item, width: number, theme: Theme, now: Date): Row[] {
	const lead = `${isSelected ? '›' : ' '}${reading.read ? ' ' : '●'}${reading.starred ? '★' : ' '} `;
	const room = Math.max(1, width - lead.length - 1);
	const counted = quoteCount(quotes, width);
	const aboutRoom = Math.max(0, room - displayWidth(counted) - 1);
	const about = aboutLabel(article, mark, aboutRoom, shortPublished(article.published, now));
	const styled = (style?: TextStyle): TextStyle | undefined => isSelected ? onTint(theme, style) : style;
	return [
		[
			{text: lead, style: styled(reading.starred ? theme.frame.star : theme.frame.unread)},
			{text: padEnd(truncate(article.title, room), room + 1), style: styled(reading.read ? undefined : theme.frame['unread-title'])},
		],
		[
			{text: '    ' + padEnd(about, aboutRoom) + ' ' + counted, style: theme.frame.muted},
		],
	];
}

/** Returns the details of an article that fit: the mark of its source, its date, and its publication or else its file. */
function aboutLabel({publication, source}: Article, mark: SourceMark | null, room: number, date: string): string {
	const origin = publication ?? sourceLabel(source);
	const cut = publication === null ? truncateStart : truncate;
	const before = [mark ?? '', date].filter(part => part !== '').join(' · ');
	const left = room - displayWidth(before) - 3;
	return before === '' ? cut(origin, room) : (left < 4 ? truncate(before, room) : `${before} · ${cut(origin, left)}`);
}

/** The smallest list, in columns, that writes out `quotes`; a narrower one uses a symbol. */
const minWideListColumns = 34;

function quoteCount(count: number | null | undefined, width: number): string {
	if (typeof count !== 'number') {
		return count === null ? 'not analysed' : '';
	}

	return width < minWideListColumns ? `${count}”` : countLabel(count, 'quote');
}
