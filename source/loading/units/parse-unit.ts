import {type Article} from '../../article/article.js';
import {decode} from '../bytes/decode.js';
import {type ParseResult, type Parser} from '../model/parsed-article.js';
import {type FormatName} from '../model/format-names.js';
import {normalizeLineEnds} from '../bytes/line-ends.js';
import {failureResult, type LoadResult, type ReferenceResult} from '../model/load-result.js';
import {sanitizeGroups, sanitizeValue, makeArticle} from '../metadata/make-article.js';
import {readArticle, type TextFormat} from '../prose/read-article.js';
import {splitArticles, type TextPart} from '../prose/split-articles.js';
import {type Unit} from '../model/unit.js';

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
const articleResult = (article: Article | undefined, {groups, note}: Unit): LoadResult[] =>
	article ? [{kind: 'article', article: {...article, groups: [...groups, ...article.groups], note: article.note ?? sanitizeValue(note)}}] : [];

/** The articles of plain text or Markdown. */
async function * parseText(text: string, format: TextFormat, unit: Unit): AsyncGenerator<LoadResult> {
	let held: TextPart | undefined;
	for await (const piece of splitArticles(text, unit.source === '-')) {
		if (held) {
			yield * articleResult(await readArticle(held, format, unit.source), unit);
		}

		held = piece;
	}

	// Half an article is not shown as if it were one.
	if (held && !unit.isCut) {
		yield * articleResult(await readArticle(held, format, unit.source), unit);
	}
}

/** The least that an article has among data that may be anything, in code units: settings have a name and a description too. */
const minUncertainLength = 200;

/** Whether an article in a file of data that nobody named may be none. */
const isProbablyData = ({format, isUncertain: isUncertain}: Unit, {url, text}: Article): boolean => isUncertain && format === 'json' && url === null && text.length < minUncertainLength;

const toLoadResults = (parsed: ParseResult, unit: Unit): Array<LoadResult | ReferenceResult> => {
	switch (parsed.kind) {
		case 'article': {
			const article = makeArticle(parsed.article, unit.source);
			return article && isProbablyData(unit, article) ? [] : articleResult(article, unit);
		}

		case 'reference': {
			const {reference} = parsed;
			return [{kind: 'reference', reference: {...reference, groups: [...unit.groups, ...sanitizeGroups(reference.groups)]}}];
		}

		case 'problem': {
			return [failureResult(unit.source, parsed.problem)];
		}
	}
};

async function * parsed(unit: Unit): AsyncGenerator<LoadResult | ReferenceResult> {
	const {format, charset, url, firstLine, bytes} = unit;
	const text = normalizeLineEnds(await decode(bytes, {charset, markup: markupOf(format)}));
	if (format === 'text' || format === 'plain' || format === 'markdown') {
		yield * parseText(text, format, unit);
		return;
	}

	const parse = await parsers[format]();
	const input = {
		text, bytes, url, firstLine,
	};
	for await (const each of parse(input)) {
		yield * toLoadResults(each, unit);
	}
}

/**
 * The articles in a unit, in order; what is wrong in it, a failure each; and the sources that it leads to. No input or
 * output; a format's parser is loaded when it comes up. Never throws: a format that fails on its input, whatever the
 * reason, costs that unit and no other.
 */
export async function * parseUnit(unit: Unit): AsyncGenerator<LoadResult | ReferenceResult> {
	const {source, bytes, isWhole, isCut} = unit;
	let isEmpty = true;
	try {
		for await (const each of parsed(unit)) {
			isEmpty = false;
			yield each;
		}
	} catch {
		yield failureResult(source, 'cannot be read as text (too large or too deeply nested)');
		return;
	}

	if (isEmpty && isWhole && !isCut) {
		yield failureResult(source, bytes.length === 0 ? 'is empty' : 'holds no text');
	}
}

/** All that `parseUnit` finds. */
export const parseUnitToArray = async (unit: Unit): Promise<Array<LoadResult | ReferenceResult>> => {
	const all: Array<LoadResult | ReferenceResult> = [];
	for await (const each of parseUnit(unit)) {
		all.push(each);
	}

	return all;
};
