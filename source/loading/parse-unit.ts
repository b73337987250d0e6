import {type Article} from '../article/article.js';
import {decode, isBinary} from './decode.js';
import {type Parsed, type Parser} from './draft.js';
import {type FormatName} from './format-names.js';
import {normalizeLineEnds} from './line-ends.js';
import {failed, type Loaded, type Referred} from './loaded.js';
import {makeArticle} from './make-article.js';
import {readArticle, type TextFormat} from './read-article.js';
import {splitArticles, type Piece} from './split-articles.js';
import {type Unit} from './unit.js';

/** Each format's parser, loaded when it comes up. */
const parsers: Readonly<Record<Exclude<FormatName, 'plain' | 'markdown'>, () => Promise<Parser>>> = {
	html: async () => (await import('./html/html.js')).html,
	feed: async () => (await import('./feeds/feed.js')).feed,
	opml: async () => (await import('./feeds/opml.js')).opml,
	json: async () => (await import('./json/json.js')).json,
	jsonl: async () => (await import('./json/jsonl.js')).jsonl,
	mbox: async () => (await import('./mail/mbox.js')).mbox,
	mail: async () => (await import('./mail/mail.js')).mail,
};

/** What declares its encoding in its own text. */
const markupOf = (format: Unit['format']): 'html' | 'xml' | null =>
	format === 'html' ? 'html' : (format === 'feed' || format === 'opml' ? 'xml' : null);

const articleOf = (article: Article | undefined, {groups}: Unit, inner: readonly string[] = []): Loaded[] =>
	article ? [{kind: 'article', article: {...article, groups: [...groups, ...inner]}}] : [];

/** The articles of plain text or Markdown. */
async function * articlesOfText(text: string, format: TextFormat, unit: Unit): AsyncGenerator<Loaded> {
	let held: Piece | undefined;
	for await (const piece of splitArticles(text, unit.source === '-')) {
		if (held) {
			yield * articleOf(await readArticle(held, format, unit.source), unit);
		}

		held = piece;
	}

	// Half an article is not shown as if it were one.
	if (held && !unit.isCut) {
		yield * articleOf(await readArticle(held, format, unit.source), unit);
	}
}

const loadedFrom = (parsed: Parsed, unit: Unit): Array<Loaded | Referred> => {
	switch (parsed.kind) {
		case 'draft': {
			return articleOf(makeArticle(parsed.draft, unit.source), unit, parsed.draft.groups);
		}

		case 'reference': {
			const {reference} = parsed;
			return [{kind: 'reference', reference: {...reference, groups: [...unit.groups, ...reference.groups]}}];
		}

		case 'problem': {
			return [failed(unit.source, parsed.problem)];
		}
	}
};

async function * parsed(unit: Unit): AsyncGenerator<Loaded | Referred> {
	const {format, charset, url, firstLine, bytes} = unit;
	const text = normalizeLineEnds(await decode(bytes, {charset, markup: markupOf(format)}));
	if (format === 'text' || format === 'plain' || format === 'markdown') {
		yield * articlesOfText(text, format, unit);
		return;
	}

	const parse = await parsers[format]();
	for await (const each of parse({text, bytes, url, firstLine})) {
		yield * loadedFrom(each, unit);
	}
}

/**
 * The articles in a unit, in order; what is wrong in it, a failure each; and the sources that it leads to. No input or
 * output; a format's parser is loaded when it comes up. Never throws: a format that fails on its input, whatever the
 * reason, costs that unit and no other.
 */
export async function * parseUnit(unit: Unit): AsyncGenerator<Loaded | Referred> {
	const {source, bytes, isWhole, isCut} = unit;
	if (isWhole && isBinary(bytes)) {
		yield failed(source, source === '-' ? 'is not text (binary data)' : 'is not text (binary file)');
		return;
	}

	let isEmpty = true;
	try {
		for await (const each of parsed(unit)) {
			isEmpty = false;
			yield each;
		}
	} catch {
		yield failed(source, 'cannot be read as text (too large or too deeply nested)');
		return;
	}

	if (isEmpty && isWhole && !isCut) {
		yield failed(source, bytes.length === 0 ? 'is empty' : 'holds no text');
	}
}

/** All that `parseUnit` finds. */
export const parseWhole = async (unit: Unit): Promise<Array<Loaded | Referred>> => {
	const all: Array<Loaded | Referred> = [];
	for await (const each of parseUnit(unit)) {
		all.push(each);
	}

	return all;
};
