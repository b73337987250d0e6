import {type Article} from '../../article/article.js';
import {citeStatement} from '../../layout/labels/citation.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {notesOn, otherNotes, type ExportedArticle} from './exported-article.js';
import {fileNameOf} from './file-name.js';

const replacements: Readonly<Record<string, string>> = {
	'\\': String.raw`\textbackslash{}`, '{': String.raw`\{`, '}': String.raw`\}`, '~': String.raw`\textasciitilde{}`, '^': String.raw`\textasciicircum{}`,
};

/** Escapes text for LaTeX, so that each character stands for itself. Line breaks become blanks. */
export const escapeLatex = (text: string): string =>
	collapseWhitespace(text).replaceAll(/[\\\{\}~^_]|[#%$]|&/gv, character => replacements[character] ?? `\\${character}`);

/** Escapes an address, which BibTeX takes as it is: only braces, backslashes and blanks have a meaning. */
const escapeUrl = (url: string): string => url.replaceAll(/[\\\{\}\s]/gv, character => encodeURIComponent(character));

const betweenNames = /,\s*(?:and\s+)?|\s+(?:and|&)\s+/v;

/** Returns the authors of a byline, as BibTeX separates them. */
const authorsOf = (byline: string): string => byline.replace(/^by\s+/iv, '').split(betweenNames).filter(name => name !== '').map(name => escapeLatex(name)).join(' and ');

/** Returns the key of an entry: the last name of the first author or the publication, the year, the first long word of the title. */
function keyOf({byline, publication, published, title}: Article): string {
	const ascii = (text: string): string => fileNameOf(text).normalize('NFKD').replaceAll(/[^a-z\d]/gv, '');
	const name = byline === null ? publication ?? '' : byline.replace(/^by\s+/iv, '').split(betweenNames)[0]?.split(/\s+/v).at(-1) ?? '';
	const word = title.split(/\s+/v).find(each => each.length > 3) ?? '';
	return [name === '' ? '' : ascii(name), published?.slice(0, 4) ?? '', word === '' ? '' : ascii(word)].join('') || 'article';
}

/** Returns keys that differ: the second one of a name ends in b. */
function uniqueKeys(articles: readonly Article[]): string[] {
	const counts = new Map<string, number>();
	return articles.map(article => {
		const key = keyOf(article);
		const count = counts.get(key) ?? 0;
		counts.set(key, count + 1);
		return count === 0 ? key : `${key}-${count + 1}`;
	});
}

/** Returns the statements and notes of an article as one text. */
function annotationOf(exported: ExportedArticle): string {
	const statements = exported.analysis.quotes.map(quote => {
		const about = [...(quote.corrected ? [`corrected, was ${quote.originalSpeaker ?? 'unknown'}`] : []), ...notesOn(exported, quote).map(note => `note: ${note}`)];
		return `${citeStatement(exported.article, quote)}${about.length === 0 ? '' : ` [${about.join('; ')}]`}`;
	});
	return [...statements, ...otherNotes(exported).map(({note, words}) => `Note on “${collapseWhitespace(words)}”: ${note}`)].join(' / ');
}

function entryOf(exported: ExportedArticle, key: string, today: string): string {
	const {title, byline, publication, published, url, language} = exported.article;
	const annotation = annotationOf(exported);
	const fields: ReadonlyArray<readonly [name: string, value: string | null]> = [
		// Double braces keep the capital letters of the headline.
		['title', `{${escapeLatex(title)}}`],
		['author', byline === null ? null : authorsOf(byline)],
		['organization', publication === null ? null : escapeLatex(publication)],
		['date', published === null ? null : published.slice(0, 10)],
		['url', url === null ? null : escapeUrl(url)],
		['urldate', url === null ? null : today],
		['langid', language === null ? null : escapeLatex(language)],
		['annote', annotation === '' ? null : escapeLatex(annotation)],
	];
	const lines = fields.flatMap(([name, value]) => value === null ? [] : [`\t${name} = {${value}},`]);
	return [`@${url === null ? 'misc' : 'online'}{${key},`, ...lines, '}'].join('\n');
}

/**
 * Returns articles as a bibliography for BibTeX and biblatex: an entry for each, with its statements and notes as annotation.
 *
 * @param today the day of the visit, `YYYY-MM-DD`
 */
export function bibtexOf(articles: readonly ExportedArticle[], today: string): string {
	const keys = uniqueKeys(articles.map(({article}) => article));
	return articles.map((exported, index) => `${entryOf(exported, keys[index] ?? '', today)}\n`).join('\n');
}
