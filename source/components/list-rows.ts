import {type Analysis} from '../analysis/analysis.js';
import {type Article} from '../article/article.js';
import {listItemRows, readingOf} from '../session/selectors.js';
import {type Reading, type Session} from '../session/state.js';
import {
	displayWidth, padEnd, truncate, truncateStart,
} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {publishedLabel} from './published-label.js';
import {type Row} from './row.js';

type Item = {
	readonly article: Article;
	readonly reading: Reading;
	readonly analysis: Analysis | undefined;
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
	const mark = reading.starred ? '★' : (reading.read ? ' ' : '●');
	const lead = `${isSelected ? '›' : ' '}${mark} `;
	const room = Math.max(1, width - lead.length - 1);
	const quotes = quoteCount(analysis);
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
			{text: '   ' + padEnd(about, aboutRoom) + ' ' + quotes, style: theme.frame.dim},
		],
	];
}

/** The publication, else the file, and when it appeared. The date gives way first. */
function aboutLabel({publication, source}: Article, room: number, date: string): string {
	const origin = publication ?? (source === '-' ? 'standard input' : source);
	const cut = publication === null ? truncateStart : truncate;
	const dateRoom = date === '' ? 0 : displayWidth(date) + 3;
	return dateRoom === 0 || room - dateRoom < 8 ? cut(origin, room) : `${cut(origin, room - dateRoom)} · ${date}`;
}

const quoteCount = (analysis: Analysis | undefined): string => {
	const count = analysis?.quotes.length;
	return count === undefined ? '…' : (count === 1 ? '1 quote' : `${count} quotes`);
};
