import {type Span} from '../../article/span.js';

/** A word or a phrase, with the field before it. */
export type TermItem = {
	readonly kind: 'term';
	readonly span: Span;
	readonly field: {readonly name: string; readonly span: Span} | null;
	/** Without quotation marks and star. */
	readonly value: string;
	readonly isPrefix: boolean;
	/** True if a quotation mark or a star ends the value. */
	readonly isClosed: boolean;
};

/** A piece of a query. */
export type Item = TermItem | {readonly kind: 'open' | 'close' | 'or' | 'not'; readonly span: Span};

/**
 * A piece of a query: a parenthesis, a minus sign, or a term. A word of a term ends at white space, a quotation mark or a
 * parenthesis; a field is letters and a colon, but not the start of an address. A minus sign by itself is a word.
 */
const piece = new RegExp([
	String.raw`(?<open>\()`,
	String.raw`(?<close>\))`,
	String.raw`(?<not>-)(?=[^\s\)])`,
	String.raw`(?:(?<field>\p{L}[\p{L}_]*):(?!\/\/))?(?:["“”„](?<phrase>[^"“”„]*)(?<end>["“”„]\*?)?|(?<word>[^\s\(\)"“”„]+)|(?<=:))`,
].join('|'), 'gv');

/** The words that join conditions. */
const operators: Readonly<Record<string, 'or' | 'not' | 'and'>> = {OR: 'or', NOT: 'not', AND: 'and'};

/** Returns the pieces of a query, with their places in the text. */
export function splitQuery(text: string): readonly Item[] {
	const items: Item[] = [];
	for (const match of text.matchAll(piece)) {
		const item = itemOf(match);
		if (item) {
			items.push(item);
		}
	}

	return items;
}

function itemOf(match: RegExpExecArray): Item | null {
	if (match[0] === '') {
		return null;
	}

	const {open, close, not, field, phrase, end = '', word = ''} = match.groups ?? {};
	const span = {start: match.index, end: match.index + match[0].length};
	if (open ?? close ?? not) {
		return {kind: open ? 'open' : (close ? 'close' : 'not'), span};
	}

	const operator = field === undefined && phrase === undefined ? operators[word] : undefined;
	if (operator) {
		return operator === 'and' ? null : {kind: operator, span};
	}

	const hasStar = phrase === undefined ? word.endsWith('*') : end.endsWith('*');
	return {
		kind: 'term',
		span,
		field: field === undefined ? null : {name: field, span: {start: span.start, end: span.start + field.length + 1}},
		value: phrase ?? word.replace(/\*+$/v, ''),
		isPrefix: hasStar,
		isClosed: hasStar || end !== '',
	};
}
