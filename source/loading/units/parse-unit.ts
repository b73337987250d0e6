import {type Article} from '../../article/article.js';
import {isStandardInput} from '../../article/source.js';
import {logError} from '../../debug/log-error.js';
import {type ParseResult, type Parser} from '../model/parsed-article.js';
import {type FormatName} from '../model/format-names.js';
import {failureResult, type LoadResult, type ReferenceResult} from '../model/load-result.js';
import {sanitizeGroups, sanitizeValue, makeArticle} from '../metadata/make-article.js';
import {readArticle, type TextFormat} from '../prose/read-article.js';
import {splitArticles, type TextPart} from '../prose/split-articles.js';
import {type Unit} from '../model/unit.js';
import {unitText} from './unit-text.js';

/** The parser of each format, loaded when it is needed. */
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

/** Adds groups and note of its unit to an article. */
const articleResult = (article: Article | undefined, {groups, note}: Unit): LoadResult[] =>
	article ? [{kind: 'article', article: {...article, groups: [...groups, ...article.groups], note: article.note ?? sanitizeValue(note)}}] : [];

/** Yields the articles of plain text or Markdown. */
async function * parseText(text: string, format: TextFormat, unit: Unit): AsyncGenerator<LoadResult> {
	let held: TextPart | undefined;
	for await (const piece of splitArticles(text, isStandardInput(unit.source))) {
		if (held) {
			yield * articleResult(await readArticle(held, format, unit.source), unit);
		}

		held = piece;
	}

	// An article that is cut off is left out.
	if (held && !unit.isCut) {
		yield * articleResult(await readArticle(held, format, unit.source), unit);
	}
}

/** In code units. Shorter text in a JSON file that the user did not name is data: settings have a name and a description too. */
const minUncertainLength = 200;

/** Tells whether an article from a JSON file found in a folder is probably other data. */
const isProbablyData = ({format, isUncertain}: Unit, {url, text}: Article): boolean => isUncertain && format === 'json' && url === null && text.length < minUncertainLength;

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
	const {format, url, firstLine, bytes} = unit;
	const text = await unitText(unit);
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
 * Parses a unit. Yields its articles in order, a failure for each problem, and references to other sources. Does no input or
 * output; parsers are loaded when needed. Never throws: if a parser fails for any reason, only this unit is lost.
 */
export async function * parseUnit(unit: Unit): AsyncGenerator<LoadResult | ReferenceResult> {
	const {source, bytes, isWhole, isCut} = unit;
	let isEmpty = true;
	try {
		for await (const each of parsed(unit)) {
			isEmpty = false;
			yield each;
		}
	} catch (error) {
		logError(`parse ${source}`, error);
		yield failureResult(source, 'cannot be read as text (too large or too deeply nested)');
		return;
	}

	if (isEmpty && isWhole && !isCut) {
		yield failureResult(source, bytes.length === 0 ? 'is empty' : 'holds no text');
	}
}

/** Returns all results of `parseUnit`. */
export const parseUnitToArray = async (unit: Unit): Promise<Array<LoadResult | ReferenceResult>> => {
	const all: Array<LoadResult | ReferenceResult> = [];
	for await (const each of parseUnit(unit)) {
		all.push(each);
	}

	return all;
};
