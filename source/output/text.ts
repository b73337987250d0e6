import {speakerLabel} from '../analysis/result/speaker-label.js';
import {type Analysis, type Quote} from '../analysis/result/analysis.js';
import {hideLowConfidence} from '../analysis/result/hide-low-confidence.js';
import {type Article} from '../article/article.js';
import {lineText} from '../layout/decorate.js';
import {layoutArticle} from '../layout/layout-article.js';
import {entityTypes} from '../analysis/result/entity-order.js';
import {linksOf} from '../layout/model/links.js';
import {entityHeadings} from '../layout/labels/entity-headings.js';
import {collapseWhitespace} from '../text/collapse-whitespace.js';
import {wrap} from '../text/wrap.js';
import {creditsWithSource, kindAndConfidence} from './credits.js';
import {type OutputOptions} from './format-names.js';
import {type FormatWriter} from './format-writer.js';
import {statementOf} from './statement.js';

const columns = 72;

/** Wraps text at `columns`. The first line begins with `first`, all others with `indent`. */
function paragraph(text: string, first: string, indent: string): string {
	const flat = collapseWhitespace(text);
	return wrap(flat, {start: 0, end: flat.length}, columns - indent.length)
		.map(({start, end}, index) => (index === 0 ? first : indent) + flat.slice(start, end))
		.join('\n');
}

/** Lays out the text of the article from the offset `from` to its end. */
function bodyFrom(article: Article, from: number): string {
	const layout = layoutArticle(article, columns);
	const lines: string[] = [];
	const page = 1000;
	for (let offset = from; ;) {
		const some = layout.linesFrom(offset, page);
		lines.push(...some.map(line => lineText(article.text, line).trimEnd()));
		const last = some.at(-1);
		const next = last === undefined ? 0 : layout.moveByLines(last.start, 1);
		if (last === undefined || next <= last.start) {
			return lines.join('\n');
		}

		offset = next;
	}
}

/** Lists the links of the article, with the numbers that the key `o` shows. */
const linkSection = (article: Article): string[] => {
	const links = linksOf(article);
	const entries = links.map(({url, label}, index) => {
		const lead = `${index + 1}  `;
		// A URL is not wrapped, so that terminals recognise it.
		const indent = ' '.repeat(lead.length);
		return label === url ? lead + url : [paragraph(label, lead, indent), indent + url].join('\n');
	});
	return entries.length === 0 ? [] : [`LINKS\n\n${entries.join('\n')}`];
};

const quoteEntry = ({text}: Article, quote: Quote): string =>
	`${speakerLabel(quote)} (${kindAndConfidence(quote)})\n${paragraph(statementOf(text, quote), '  ', '  ')}`;

const quoteSection = (article: Article, {quotes}: Analysis): string[] =>
	quotes.length === 0 ? [] : [`WHO SAID WHAT\n\n${quotes.map(quote => quoteEntry(article, quote)).join('\n\n')}`];

const entitySection = ({entities}: Analysis): string[] => {
	const lists = entityTypes.flatMap(type => {
		const names = entities.filter(entity => entity.type === type).map(({name, mentions}) => `${name} (${mentions.length})`);
		return names.length === 0 ? [] : [paragraph(`${entityHeadings[type]}: ${names.join(', ')}`, '', '  ')];
	});
	return lists.length === 0 ? [] : [`WHO AND WHAT IT IS ABOUT\n\n${lists.join('\n')}`];
};

/** Finds the offset after the title and the byline, which are already in the credits. `null` if no text follows. */
function bodyStart({text, title, byline, blocks}: Article): number | null {
	const wordsOf = (index: number): string => collapseWhitespace(text.slice(blocks[index]?.start, Math.min(blocks[index]?.end ?? 0, (blocks[index]?.start ?? 0) + 500)));
	const isTitled = blocks[0]?.kind === 'heading' && wordsOf(0) === title;
	const next = isTitled ? 1 : 0;
	const isByline = isTitled && byline !== null && wordsOf(1).toLowerCase().startsWith(`by ${byline.toLowerCase()}`) && wordsOf(1).length < 200;
	return blocks.length === 0 ? 0 : blocks[isByline ? next + 1 : next]?.start ?? null;
}

/** Creates the writer of plain text, for a pager or for paper: text, quotes, entities and links of each article. */
export const textFormat = ({only}: Pick<OutputOptions, 'only'>): FormatWriter => ({
	start: '',
	separator: `\n${'─'.repeat(columns)}\n\n`,
	end: '',
	write({article, analysis}) {
		const start = only === null ? bodyStart(article) : null;
		const parts = [
			[article.title, creditsWithSource(article).join(' · ')].filter(line => line !== '').join('\n'),
			start === null ? '' : bodyFrom(article, start),
			...only === 'entities' ? [] : quoteSection(article, hideLowConfidence(analysis)),
			...only === 'quotes' ? [] : entitySection(analysis),
			...only === null ? linkSection(article) : [],
		];
		return `${parts.filter(part => part !== '').join('\n\n')}\n`;
	},
});
