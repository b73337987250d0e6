import {type Analysis, type Quote} from '../../analysis/result/analysis.js';
import {hideLowConfidence} from '../../analysis/result/hide-low-confidence.js';
import {entityTypes} from '../../analysis/result/entity-order.js';
import {type Article} from '../../article/article.js';
import {entityHeadings} from '../../layout/labels/entity-headings.js';
import {linksOf} from '../../layout/model/links.js';
import {statementOf} from '../statement.js';
import {quotesBySpeaker} from '../quotes-by-speaker.js';
import {creditsWithSource, kindAndConfidence} from '../credits.js';
import {type OutputOptions} from '../format-names.js';
import {type FormatWriter} from '../format-writer.js';
import {escapeMarkdown, linkOrText} from './escape-markdown.js';

const list = (items: readonly string[]): string => items.map(quoteItem => `- ${quoteItem}`).join('\n');

const item = ({text}: Article, quote: Quote): string => `${escapeMarkdown(statementOf(text, quote))} (${kindAndConfidence(quote)})`;

const quoteSection = (article: Article, analysis: Analysis): string[] => {
	const groups = [...quotesBySpeaker(analysis)].flatMap(([speaker, quotes]) => [
		`### ${escapeMarkdown(speaker)}`,
		list(quotes.map(quote => item(article, quote))),
	]);
	return groups.length === 0 ? [] : ['## Who said what', ...groups];
};

const entitySection = ({entities}: Analysis): string[] => entityTypes.flatMap(type => {
	const names = entities.filter(entity => entity.type === type).map(({name, mentions}) => `${escapeMarkdown(name)} (${mentions.length})`);
	return names.length === 0 ? [] : [`## ${entityHeadings[type]}`, list(names)];
});

/** Lists the links of the article, with the numbers that the key `o` shows. */
const linkSection = (article: Article): string[] => {
	const links = linksOf(article);
	return links.length === 0
		? []
		: ['## Links', links.map(({url, label}, index) =>
			`${index + 1}. ${[...label === url ? [] : [escapeMarkdown(label)], linkOrText(url)].join(': ')}`).join('\n')];
};

/** Creates the writer of Markdown, for notes: title and credits, the quotes of each speaker, the entities and the links. */
export const markdownFormat = ({only}: Pick<OutputOptions, 'only'>): FormatWriter => ({
	start: '',
	separator: '\n',
	end: '',
	write({article, analysis}) {
		const parts = [
			`# ${escapeMarkdown(article.title)}`,
			creditsWithSource(article).map(part => linkOrText(part)).join(' · '),
			...only === 'entities' ? [] : quoteSection(article, hideLowConfidence(analysis)),
			...only === 'quotes' ? [] : entitySection(analysis),
			...only === null ? linkSection(article) : [],
		];
		return `${parts.filter(part => part !== '').join('\n\n')}\n`;
	},
});
