import {type Quote} from '../../analysis/result/analysis.js';
import {memoize} from '../../article/memoize.js';
import {quoteText} from '../../layout/labels/quote-text.js';
import {reportingVerb} from '../../layout/labels/reporting-verb.js';
import {truncate} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';

/** A line of a statement. */
export type StatementLine = {
	/** The part of the line that is the verb, which comes before the words. */
	readonly verb: string;
	readonly words: string;
};

type Wrapped = {readonly text: string; readonly key: string; readonly lines: readonly StatementLine[]};

/** Returns the lines of a statement as it was wrapped last. Each frame may wrap it twice: whole, to see if all fit, and cut. */
const wrapped = memoize((_: Quote): {last: Wrapped | undefined; before: Wrapped | undefined} => ({last: undefined, before: undefined}));

/**
 * Wraps a statement, its verb before its words, into at most `limit` lines of `width` columns. A mark of omission ends a
 * statement that is cut. An unsure statement has a question mark after its words. The last two results for each statement are kept.
 *
 * @param text the text of the article
 */
export function statementLines(text: string, quote: Quote, {width, limit, isUnsure}: {readonly width: number; readonly limit: number; readonly isUnsure: boolean}): readonly StatementLine[] {
	const cache = wrapped(quote);
	const key = `${width} ${limit} ${isUnsure}`;
	const known = [cache.last, cache.before].find(each => each?.text === text && each.key === key);
	if (known) {
		return known.lines;
	}

	const verb = reportingVerb(quote);
	const lead = verb === null ? '' : `${verb} `;
	const lines = wrapStatement(lead, quoteText(text, quote), isUnsure ? ' ?' : '', {width, limit});
	cache.before = cache.last;
	cache.last = {text, key, lines};
	return lines;
}

function wrapStatement(lead: string, words: string, end: string, {width, limit}: {readonly width: number; readonly limit: number}): readonly StatementLine[] {
	// Wraps no more text than can be shown, counting four code units for a column.
	const most = width * (limit + 1) * 4;
	const flat = (lead + words + end).slice(0, most);
	// The question mark stays with the last word: without the space before it, both are one word.
	const spans = wrap((lead + words + end.replace(' ', '~')).slice(0, most), {start: 0, end: flat.length}, width);
	return spans.slice(0, limit).map(({start, end: stop}, index): StatementLine => {
		const isCut = index === limit - 1 && spans.length > limit;
		const line = isCut ? truncate(`${flat.slice(start, stop)} …`, width - end.length).replace(/ …$/v, '…') + end : flat.slice(start, stop);
		const verbLength = Math.max(0, Math.min(line.length, lead.length - start));
		return {verb: line.slice(0, verbLength), words: line.slice(verbLength)};
	});
}

/** Wraps a detail below a statement, in the colour of details, into at most `limit` lines of `width` columns. */
export function detailLines(text: string, {width, limit}: {readonly width: number; readonly limit: number}): StatementLine[] {
	const spans = wrap(text, {start: 0, end: text.length}, width);
	return spans.slice(0, limit).map(({start, end}, index) => ({
		verb: truncate(index === limit - 1 && spans.length > limit ? text.slice(start) : text.slice(start, end), width), words: '',
	}));
}
