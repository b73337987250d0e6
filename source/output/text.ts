import {speakerLabel} from '../analysis/speaker-label.js';
import {type Analysis, type EntityType, type Quote} from '../analysis/analysis.js';
import {withoutDoubtful} from '../analysis/doubtful.js';
import {type Article} from '../article/article.js';
import {layoutArticle} from '../layout/layout-article.js';
import {quoteWords} from '../layout/quote-words.js';
import {onOneLine} from '../text/one-line.js';
import {expandSpace, wrap} from '../text/wrap.js';
import {type Result} from './result.js';

const columns = 72;

const headings: Readonly<Record<EntityType, string>> = {
	person: 'People', organization: 'Organizations', place: 'Places',
};

/** Text in lines of at most `columns`, all but the first indented. */
function paragraph(text: string, first: string, indent: string): string {
	const flat = onOneLine(text);
	return wrap(flat, {start: 0, end: flat.length}, columns - indent.length)
		.map(({start, end}, index) => (index === 0 ? first : indent) + flat.slice(start, end))
		.join('\n');
}

const about = ({byline, publication, published, url, source}: Article): string =>
	[byline === null ? null : `By ${byline}`, publication, published, url, source === '-' ? null : source].filter(part => part !== null).join(' · ');

/** The lines of the article from `offset` on. */
function bodyFrom(article: Article, from: number): string {
	const layout = layoutArticle(article, columns);
	const lines: string[] = [];
	const page = 1000;
	for (let offset = from; ;) {
		const some = layout.linesFrom(offset, page);
		lines.push(...some.map(({start, end, lead}) => (lead + expandSpace(article.text.slice(start, end))).trimEnd()));
		const last = some.at(-1);
		const next = last === undefined ? 0 : layout.step(last.start, 1);
		if (last === undefined || next <= last.start) {
			return lines.join('\n');
		}

		offset = next;
	}
}

const said = ({text}: Article, quote: Quote): string =>
	`${speakerLabel(quote)} (${quote.kind}, ${Math.round(quote.confidence * 100)}% sure)\n${paragraph(quoteWords(text, quote), '  ', '  ')}`;

const quotesOf = (article: Article, {quotes}: Analysis): string[] =>
	quotes.length === 0 ? [] : [`WHO SAID WHAT\n\n${quotes.map(quote => said(article, quote)).join('\n\n')}`];

const entitiesOf = ({entities}: Analysis): string[] => {
	const lists = (['person', 'organization', 'place'] as const).flatMap(type => {
		const names = entities.filter(entity => entity.type === type).map(({name, mentions}) => `${name} (${mentions.length})`);
		return names.length === 0 ? [] : [paragraph(`${headings[type]}: ${names.join(', ')}`, '', '  ')];
	});
	return lists.length === 0 ? [] : [`WHO AND WHAT IT IS ABOUT\n\n${lists.join('\n')}`];
};

/** An article for reading in a pager or on paper: its text, who said what, who and what it is about. */
export function toText({article, analysis}: Result): string {
	const [first, second] = article.blocks;
	const isTitled = first?.kind === 'heading' && onOneLine(article.text.slice(first.start, first.end)) === article.title;
	const body = isTitled ? (second ? bodyFrom(article, second.start) : '') : bodyFrom(article, 0);
	const head = [article.title, about(article)].filter(line => line !== '').join('\n');
	const parts = [head, body, ...quotesOf(article, withoutDoubtful(analysis)), ...entitiesOf(analysis)];
	return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}
