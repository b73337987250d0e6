import {type Analysis} from '../analysis/analysis.js';
import {type Article} from '../article/article.js';
import {listItemRows, readingOf} from '../session/selectors.js';
import {type Reading, type Session} from '../session/state.js';
import {
	displayWidth, padEnd, truncate, truncateStart,
} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {publishedLabel} from '../layout/published-label.js';
import {type Row} from './row.js';

type Item = {
	readonly article: Article;
	readonly reading: Reading;
	/** `null` where it could not be analysed, `undefined` where it is not yet. */
	readonly analysis: Analysis | null | undefined;
	readonly isSelected: boolean;
};

/** The rows of the articles in the list's window: two an article. `now` decides how dates are written. */
export function listRows(session: Session, size: {width: number; height: number}, theme: Theme, now: Date): Row[] {
	const count = Math.floor(size.height / listItemRows) + 1;
	return session.articles
		.slice(session.listTop, session.listTop + count)
		.flatMap((article, index) => itemRows({
			article,
			reading: readingOf(session, article),
			analysis: session.analyses.get(article.id),
			isSelected: session.listTop + index === session.selected,
		}, size.width, theme, now));
}

function itemRows({article, reading, analysis, isSelected}: Item, width: number, theme: Theme, now: Date): Row[] {
	const lead = `${isSelected ? '›' : ' '}${reading.read ? ' ' : '●'}${reading.starred ? '★' : ' '} `;
	const room = Math.max(1, width - lead.length - 1);
	const quotes = quoteCount(analysis, width);
	const aboutRoom = Math.max(0, room - displayWidth(quotes) - 1);
	const about = aboutLabel(article, aboutRoom, publishedLabel(article.published, now));
	const cursor = isSelected ? theme.frame.cursor : undefined;
	const markStyle = reading.starred ? theme.frame.star : theme.frame.unread;
	return [
		[
			{text: lead, style: cursor ?? markStyle},
			{text: padEnd(truncate(article.title, room), room + 1), style: cursor ?? (reading.read ? {} : theme.frame.unread)},
		],
		[
			{text: '    ' + padEnd(about, aboutRoom) + ' ' + quotes, style: theme.frame.dim},
		],
	];
}

/** When it appeared, and the publication, else the file. */
function aboutLabel({publication, source}: Article, room: number, date: string): string {
	const origin = publication ?? (source === '-' ? 'standard input' : source);
	const cut = publication === null ? truncateStart : truncate;
	const left = room - displayWidth(date) - 3;
	return date === '' ? cut(origin, room) : (left < 4 ? truncate(date, room) : `${date} · ${cut(origin, left)}`);
}

/** Where the list is narrow, a mark says what is counted. */
const wideList = 34;

function quoteCount(analysis: Analysis | null | undefined, width: number): string {
	if (!analysis) {
		return analysis === null ? 'not analysed' : '';
	}

	const count = analysis.quotes.length;
	return width < wideList ? `${count}”` : (count === 1 ? '1 quote' : `${count} quotes`);
}
