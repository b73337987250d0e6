import {type Article} from '../../article/article.js';
import {truncate} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';
import {groupRunIndexAt, listedRuns} from '../model/article-groups.js';
import {geometry} from '../model/selectors.js';
import {type Session} from '../state/session.js';
import {withList} from '../state/with-changes.js';

/** The heights of the entries of the list, and the width of their titles. */
export type ListLayout = {
	/** The columns of a title. */
	readonly titleWidth: number;
	readonly maxTitleRows: number;
	/** The rows of details below a title. */
	readonly detailRows: number;
	/** The blank rows between two articles. */
	readonly gap: number;
};

/** The columns of an article's entry beside its title: cursor, mark and space on the left, a space on the right. */
const entryMargin = 4;

/** The smallest list, in rows, with titles in two rows, and with blank rows between articles. */
const minListRows = {twoRowTitles: 10, gap: 28} as const;

/** Returns how the list places its articles, for the size of the terminal and the settings. */
export function listLayout(session: Session): ListLayout {
	const {panes, height} = geometry(session);
	const width = panes.find(({pane}) => pane === 'list')?.width ?? session.size.columns;
	const titles = session.settings['list.titles'];
	return {
		titleWidth: Math.max(1, width - entryMargin),
		maxTitleRows: titles === 'auto' ? (height >= minListRows.twoRowTitles ? 2 : 1) : titles,
		detailRows: session.settings['list.show'].length > 0 ? 1 : 0,
		gap: height >= minListRows.gap ? 1 : 0,
	};
}

type TitleRows = {readonly width: number; readonly limit: number; readonly rows: readonly string[]};

// The last rows of each title are kept: one size for each article bounds the memory.
const titleCache = new WeakMap<Article, TitleRows>();

/** Returns the rows of an article's title in the list. */
export function titleRows(article: Article, {titleWidth: width, maxTitleRows: limit}: ListLayout): readonly string[] {
	const known = titleCache.get(article);
	if (known?.width === width && known.limit === limit) {
		return known.rows;
	}

	const {title} = article;
	const spans = wrap(title, {start: 0, end: title.length}, width);
	const last = spans[limit - 1];
	const rows = last === undefined || spans.length <= limit
		? spans.map(({start, end}) => title.slice(start, end))
		: [...spans.slice(0, limit - 1).map(({start, end}) => title.slice(start, end)), truncate(title.slice(last.start), width)];
	titleCache.set(article, {width, limit, rows});
	return rows;
}

/** Returns the rows of an article in the list, with the blank row below it if there is one. */
export const rowsOfArticle = (article: Article, layout: ListLayout): number => Math.max(1, titleRows(article, layout).length) + layout.detailRows + layout.gap;

/** Returns the rows of the headings in a viewport that shows the articles `first` to `last`. It always starts with the heading of the group of `first`. */
function headingRows({list}: Session, first: number, last: number): number {
	const run = groupRunIndexAt(list, first);
	return (listedRuns(list)[run]?.heading === null ? 0 : 1) + (groupRunIndexAt(list, last) - run);
}

/** Returns the first article of the viewport that ends with article `index`. */
function topShowing(session: Session, index: number): number {
	const {listed} = session.list;
	const layout = listLayout(session);
	// The last blank row need not be on the screen.
	const height = geometry(session).height + layout.gap;
	const rowsAt = (at: number): number => listed[at] ? rowsOfArticle(listed[at], layout) : 0;
	let top = Math.max(0, index);
	let used = rowsAt(top);
	while (top > 0 && used + rowsAt(top - 1) + headingRows(session, top - 1, index) <= height) {
		top--;
		used += rowsAt(top);
	}

	return top;
}

/** Returns the number of articles that fit on the screen, from the first visible one on. */
export function articlesPerPage(session: Session): number {
	const {list: {listed, top}} = session;
	const layout = listLayout(session);
	const height = geometry(session).height + layout.gap;
	let end = top;
	let used = 0;
	for (let article = listed[end]; article !== undefined; article = listed[end]) {
		const rows = rowsOfArticle(article, layout);
		if (used + rows + headingRows(session, top, end) > height) {
			break;
		}

		used += rows;
		end++;
	}

	// The free rows below the last article count too.
	const headings = end === top ? 0 : headingRows(session, top, end - 1);
	const free = end === listed.length ? Math.floor((height - used - headings) / (1 + layout.detailRows + layout.gap)) : 0;
	return Math.max(1, end - top + free);
}

/** Scrolls the list by some articles, up if negative, whether the selected one stays visible or not. */
export function scrollListBy(session: Session, articles: number): Session {
	const {list} = session;
	const top = Math.max(0, Math.min(list.top + articles, topShowing(session, list.listed.length - 1)));
	return top === list.top ? session : withList(session, {top});
}

/** Scrolls the list so that the selected article is visible and the viewport is full. */
export function scrollToSelected(session: Session): Session {
	const {list: {listed: articles, selectedIndex}} = session;
	const top = Math.max(topShowing(session, selectedIndex), Math.min(selectedIndex, session.list.top));
	const listTop = Math.min(top, topShowing(session, articles.length - 1));
	return listTop === session.list.top ? session : withList(session, {top: listTop});
}
