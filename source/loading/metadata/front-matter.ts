import {type Article} from '../../article/article.js';
import {toLanguageTag} from './language-tag.js';
import {toIsoDate} from './published-date.js';
import {normalizeWebAddress} from './web-address.js';

/** The values of a front-matter block. `id` is that of an article which this program has exported. */
export type FrontMatter = Pick<Article, 'byline' | 'publication' | 'published' | 'url' | 'language'> & {readonly title: string | null; readonly id: string | null};

/** A block that looks like front matter: its YAML, and the offset where the article continues. */
type FrontMatterBlock = {readonly yaml: string; readonly end: number};

/** In code units. Real front matter is shorter, and parsing YAML takes up to 4 ms a KB. */
export const maxBlockLength = 16_384;

const keys = {
	title: ['title', 'headline'],
	byline: ['author', 'byline', 'by', 'authors'],
	published: ['date', 'published', 'pubdate'],
	url: ['url', 'link', 'canonical', 'canonical_url'],
	publication: ['publication', 'source', 'publisher'],
	language: ['language', 'lang'],
} as const;

/** A block with at least one of these keys is front matter. The last ones are common in it, but their values are not shown. */
const knownKeys = new Set<string>([...Object.values(keys).flat(), 'layout', 'slug', 'tags', 'categories', 'draft', 'description']);

/** The line that marks front matter of an export of this program. */
export const ownLine = 'generator: newsreader';

/** The quotes are the last key of an export: most of its YAML, and found again in the text. */
const ownQuotes = /^quotes:$/m;

const opening = /---[ \t]*\n/y;
const closing = /^---[ \t]*$/gm;

/** `key: value`, a continuation of the value above (indented, or a list item), a comment, or a blank line. */
const frontMatterLine = /^(?:[\w-]+[ \t]*:(?:\s.*)?|[ \t]+.*|-[ \t].*|#.*|)$/;

/**
 * Finds the front-matter block at `start`: `---`, lines like `key: value` with at least one known key, `---`. So a thematic
 * break or a setext underline is not taken for one. Only tests the form of the lines, in one pass, without the YAML parser.
 */
export const findFrontMatter = (text: string, start = 0): FrontMatterBlock | undefined => {
	opening.lastIndex = start;
	if (!opening.test(text)) {
		return undefined;
	}

	const from = opening.lastIndex;
	const candidate = text.slice(from, from + maxBlockLength);
	closing.lastIndex = 0;
	const close = closing.exec(candidate);
	if (!close) {
		return undefined;
	}

	const lines = candidate.slice(0, close.index).split('\n');
	const hasKnownKey = lines.some(each => knownKeys.has(/^([\w-]+)[ \t]*:/.exec(each)?.[1]?.toLowerCase() ?? ''));
	if (!hasKnownKey || !lines.every(each => frontMatterLine.test(each))) {
		return undefined;
	}

	return {yaml: candidate.slice(0, close.index), end: Math.min(text.length, from + close.index + close[0].length + 1)};
};

/**
 * Parses the YAML of a front-matter block. All values are sanitised and on one line; the first of two equal keys counts. Loads
 * the YAML parser at the first call.
 *
 * @returns `undefined` if it is not a valid mapping; then the block is part of the text
 */
export const parseFrontMatter = async (yaml: string): Promise<FrontMatter | undefined> => {
	const {parseYamlValues} = await import('./yaml-values.js');
	const isOwn = yaml.split('\n', 1)[0] === ownLine;
	const values = parseYamlValues(isOwn ? yaml.split(ownQuotes, 1)[0] ?? '' : yaml);
	if (!values) {
		return undefined;
	}

	const valueOf = (field: keyof typeof keys): string | null => {
		// The source of an export is a file or an address.
		const key = isOwn && field === 'publication' ? 'publication' : keys[field].find(name => values.has(name));
		return key === undefined ? null : values.get(key) ?? null;
	};

	const byline = valueOf('byline')?.replace(/^by\s+/i, '') ?? null;
	const published = valueOf('published');
	const url = valueOf('url');
	const language = valueOf('language');
	return {
		id: isOwn ? values.get('id') ?? null : null,
		title: valueOf('title'),
		byline: byline === '' ? null : byline,
		publication: valueOf('publication'),
		published: published === null ? null : toIsoDate(published),
		url: url === null ? null : normalizeWebAddress(url),
		language: language === null ? null : toLanguageTag(language),
	};
};
