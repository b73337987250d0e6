import {type Article} from '../../article/article.js';
import {decode} from '../bytes/decode.js';
import {type Parsed, type Parser} from '../model/draft.js';
import {type FormatName} from '../model/format-names.js';
import {normalizeLineEnds} from '../bytes/line-ends.js';
import {failed, type Loaded, type Referred} from '../model/loaded.js';
import {cleanGroups, cleanLine, makeArticle} from '../metadata/make-article.js';
import {readArticle, type TextFormat} from '../prose/read-article.js';
import {splitArticles, type Piece} from '../prose/split-articles.js';
import {type Unit} from '../model/parse-unit-input.js';

/** Each format's parser, loaded when it comes up. */
const parsers: Readonly<Record<Exclude<FormatName, 'plain' | 'markdown'>, () => Promise<Parser>>> = {
	async html() {
		const {html} = await import('../pages/html.js');
		return html;
	},
	async feed() {
		const {feed} = await import('../feeds/feed.js');
		return feed;
	},
	async opml() {
		const {opml} = await import('../feeds/opml.js');
		return opml;
	},
	async json() {
		const {json} = await import('../json/json.js');
		return json;
	},
	async jsonl() {
		const {jsonl} = await import('../json/jsonl.js');
		return jsonl;
	},
	async mbox() {
		const {mbox} = await import('../mail/mbox.js');
		return mbox;
	},
	async mail() {
		const {mail} = await import('../mail/mail.js');
		return mail;
	},
};

/** What declares its encoding in its own text. */
const markupOf = (format: Unit['format']): 'html' | 'xml' | null =>
	format === 'html' ? 'html' : (format === 'feed' || format === 'opml' ? 'xml' : null);

/** An article with what is known of its unit. */
const articleOf = (article: Article | undefined, {groups, note}: Unit): Loaded[] =>
	article ? [{kind: 'article', article: {...article, groups: [...groups, ...article.groups], note: article.note ?? cleanLine(note)}}] : [];

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

/** The least that an article has among data that may be anything, in code units: settings have a name and a description too. */
const leastText = 200;

/** Whether an article in a file of data that nobody named may be none. */
const isDoubtful = ({format, isPerhaps}: Unit, {url, text}: Article): boolean => isPerhaps && format === 'json' && url === null && text.length < leastText;

const loadedFrom = (parsed: Parsed, unit: Unit): Array<Loaded | Referred> => {
	switch (parsed.kind) {
		case 'draft': {
			const article = makeArticle(parsed.draft, unit.source);
			return article && isDoubtful(unit, article) ? [] : articleOf(article, unit);
		}

		case 'reference': {
			const {reference} = parsed;
			return [{kind: 'reference', reference: {...reference, groups: [...unit.groups, ...cleanGroups(reference.groups)]}}];
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
	const input = {
		text, bytes, url, firstLine,
	};
	for await (const each of parse(input)) {
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
