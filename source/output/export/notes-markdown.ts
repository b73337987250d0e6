import {type Quote} from '../../analysis/result/analysis.js';
import {defaultUnsureBelow, isUnsure} from '../../analysis/result/unsure.js';
import {citeSource} from '../../layout/labels/citation.js';
import {isVerbatim, quoteText} from '../../layout/labels/quote-text.js';
import {reportingVerb} from '../../layout/labels/reporting-verb.js';
import {passageUrl} from '../../layout/labels/text-fragment.js';
import {escapeMarkdown} from '../markdown/escape-markdown.js';
import {quotesBySpeaker} from '../quotes-by-speaker.js';
import {
	isHighlighted, notesOn, otherHighlights, otherNotes, type ExportedArticle,
} from './exported-article.js';
import {yamlString} from './yaml-string.js';

/** Returns the front matter of a note: the properties that note apps such as Obsidian read. */
function frontMatter(properties: ReadonlyArray<readonly [name: string, value: string | null]>): string {
	return ['---', ...properties.flatMap(([name, value]) => value === null ? [] : [`${name}: ${value}`]), 'tags: [news, quotes]', '---'].join('\n');
}

const propertiesOf = ({article: {title, byline, publication, published, url}}: ExportedArticle): string => frontMatter([
	['title', yamlString(title)],
	['author', byline === null ? null : yamlString(byline.replace(/^by\s+/iv, ''))],
	['outlet', publication === null ? null : yamlString(publication)],
	['date', published === null ? null : published.slice(0, 10)],
	['url', url === null ? null : yamlString(url)],
]);

const item = (level: number, text: string): string => `${'  '.repeat(level)}- ${text}`;

/** Returns a statement as an item of a list: its verb and words, the place on the page, and what the reader has decided about it. */
function statementItems(exported: ExportedArticle, quote: Quote): string[] {
	const {article} = exported;
	const verb = reportingVerb(quote);
	const words = escapeMarkdown(`${verb === null ? '' : `${verb}${isVerbatim(quote) ? ':' : ''} `}${quoteText(article.text, quote)}`);
	const place = article.url === null ? '' : ` ([in the text](<${passageUrl(article, quote)}>))`;
	return [
		item(0, `${isHighlighted(exported, quote) ? `==${words}==` : words}${isUnsure(quote, defaultUnsureBelow) ? ' (not sure)' : ''}${place}`),
		...(quote.corrected ? [item(1, `Corrected: the analysis says ${escapeMarkdown(quote.originalSpeaker ?? 'that the speaker is unknown')}`)] : []),
		...notesOn(exported, quote).map(note => item(1, `Note: ${escapeMarkdown(note)}`)),
	];
}

function articleParts(exported: ExportedArticle, level: number): string[] {
	const {article, analysis} = exported;
	const heading = (depth: number, text: string): string => `${'#'.repeat(level + depth)} ${escapeMarkdown(text)}`;
	const roles = new Map(analysis.quotes.flatMap(({speaker, role}) => speaker === null || role === null ? [] : [[speaker, role]]));
	const passages = otherHighlights(exported).map(({start, end}) => `> ==${escapeMarkdown(article.text.slice(start, end))}==`);
	const notes = otherNotes(exported).map(({note, words, span}) => item(0, `“${escapeMarkdown(words)}”${span === null ? ' (no longer in the text)' : ''}: ${escapeMarkdown(note)}`));
	return [
		heading(0, article.title),
		...[...quotesBySpeaker(analysis)].flatMap(([speaker, quotes]) => {
			const role = roles.get(speaker);
			return [heading(1, role === undefined ? speaker : `${speaker}, ${role}`), quotes.flatMap(quote => statementItems(exported, quote)).join('\n')];
		}),
		...(passages.length === 0 ? [] : [heading(1, 'Highlights'), ...passages]),
		...(notes.length === 0 ? [] : [heading(1, 'Notes'), notes.join('\n')]),
		`Source: ${escapeMarkdown(citeSource(article))}${article.url === null ? '' : ` <${article.url}>`}`,
	];
}

/**
 * Returns the quotes of articles as a note in Markdown, with YAML front matter: the statements by speaker, with corrections,
 * notes and highlights, and the source.
 */
export function notesMarkdown(articles: readonly ExportedArticle[], title: string): string {
	const [first] = articles;
	const parts = first && articles.length === 1
		? [propertiesOf(first), ...articleParts(first, 1)]
		: [frontMatter([['title', yamlString(title)]]), `# ${escapeMarkdown(title)}`, ...articles.flatMap(exported => articleParts(exported, 2))];
	return `${parts.join('\n\n')}\n`;
}
