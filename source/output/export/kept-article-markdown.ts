import {hash} from 'node:crypto';
import {type Quote} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {articleBody} from '../markdown/article-markdown.js';
import {fileNameOf} from './file-name.js';
import {yamlString} from './yaml-string.js';

/** An article of the library with what the reader takes along. */
export type KeptArticle = {
	readonly article: Article;
	readonly quotes: readonly Quote[];
	/** When it was first read, in ISO 8601. */
	readonly seenAt: string;
	readonly isStarred: boolean;
};

/** In code units. A longer block is no front matter for this program; see `maxBlockLength`. */
const maxFrontMatterLength = 15_000;

/** In hexadecimal digits. */
const digestLength = 12;

const textLine = (name: string, value: string | null): readonly string[] => value === null ? [] : [`${name}: ${yamlString(value)}`];

/** Returns the quotes as lines of YAML, as many as have room. */
function quoteLines(quotes: readonly Quote[], room: number): readonly string[] {
	const lines: string[] = [];
	let length = 0;
	for (const {speaker, role, kind, text} of quotes) {
		const pairs = [...textLine('speaker', speaker), ...textLine('role', role), ...textLine('text', text), `kind: ${kind}`];
		const written = pairs.map((pair, index) => `${index === 0 ? '  - ' : '    '}${pair}`);
		length += written.join('\n').length + 1;
		if (length > room) {
			break;
		}

		lines.push(...written);
	}

	return lines.length === 0 ? [] : ['quotes:', ...lines];
}

/**
 * Returns an article of the library as Markdown, with its data and quotes as YAML front matter. This program reads the same article from it.
 * The quotes come last, because reading leaves them out.
 */
export function keptArticleMarkdown({article, quotes, seenAt, isStarred}: KeptArticle): string {
	const {id, title, byline, publication, published, url, source, language, groups} = article;
	const lines = [
		'generator: newsreader',
		`id: ${yamlString(id)}`,
		...textLine('title', title),
		...textLine('byline', byline),
		...textLine('publication', publication),
		...textLine('published', published),
		...textLine('url', url),
		...textLine('source', source),
		...textLine('language', language),
		...(groups.length === 0 ? [] : [`groups: [${groups.map(group => yamlString(group)).join(', ')}]`]),
		`seen: ${yamlString(seenAt)}`,
		`starred: ${String(isStarred)}`,
	];
	const head = lines.join('\n');
	return `${['---', head, ...quoteLines(quotes, maxFrontMatterLength - head.length), '---'].join('\n')}\n\n${articleBody(article)}`;
}

/** Returns the part of a file's name that tells its article: a digest of the id, which may have any characters. */
export const articleDigest = (id: string): string => hash('sha256', id, 'hex').slice(0, digestLength);

/** Returns the name of the file of an article: its date, its title and the digest of its id. */
export function keptArticleFileName({article: {id, title, published}, seenAt}: Pick<KeptArticle, 'article' | 'seenAt'>): string {
	const date = /^\d{4}(?:-\d{2}){0,2}/.exec(published ?? seenAt)?.[0];
	return `${date === undefined ? '' : `${date}-`}${shortName(fileNameOf(title))}-${articleDigest(id)}.md`;
}

/** In bytes: file systems take 255, and the date, the digest and the name of a temporary file need the rest. */
const maxNameBytes = 160;

/** Returns the start of a name that is not longer than the limit, without cutting a character. */
function shortName(name: string): string {
	let short = '';
	for (const character of name) {
		if (new TextEncoder().encode(short + character).length > maxNameBytes) {
			break;
		}

		short += character;
	}

	return short.replace(/-+$/v, '');
}

/** Returns the digest in the name of a file that an export has written; `null` for another file. */
export const digestOfFileName = (name: string): string | null => /-(?<digest>[\da-f]{12})\.md$/v.exec(name)?.groups?.['digest'] ?? null;
