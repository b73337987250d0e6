import {type Article} from '../../article/article.js';
import {countLabel} from '../../text/count-label.js';
import {displayWidth, truncate} from '../../text/width.js';
import {headCredits} from './credits.js';
import {shortDate} from './format-published.js';
import {articleWordCount, durationLabel, readingMinutes} from './reading-time.js';

/**
 * Returns the line below the headline: byline, date, reading time and number of quotes, as far as they are known and have
 * room. The number comes last, because it is known last.
 */
export function creditsLine(article: Article, quotes: number | null, width: number): string {
	const {byline, published} = headCredits(article);
	const parts = [
		...(byline === null ? [] : [byline]),
		...(published === null ? [] : [shortDate(published)]),
		durationLabel(readingMinutes(articleWordCount(article))),
		...(quotes === null ? [] : [countLabel(quotes, 'quote')]),
	];
	while (parts.length > 1 && displayWidth(parts.join(' · ')) > width) {
		parts.pop();
	}

	return truncate(parts.join(' · '), width);
}
