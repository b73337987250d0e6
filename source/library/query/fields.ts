import {type QuoteKind} from '../../analysis/result/analysis.js';
import {marks} from './query.js';

/** The values of `kind:`. */
export const quoteKinds = ['direct', 'mixed', 'indirect'] as const satisfies readonly QuoteKind[];

/** Examples of dates, which are offered while one is typed. */
const dateWords = ['today', 'yesterday', 'monday', '7d', '2w'] as const;

type FieldEntry = {
	readonly name: string;
	/** The type of the value. */
	readonly value: 'words' | 'name' | 'date' | 'number';
	/** The values to choose from, or some of them. */
	readonly values: readonly string[];
	/** Begins with a verb or a noun, as the help and the README list it. */
	readonly help: string;
	readonly example: string;
};

/** The fields of the query language. The parser, completion, the help and the README use this table. */
export const fields = [
	{
		name: 'speaker', value: 'words', values: [], help: 'a quote by this speaker', example: 'speaker:"Ada Bell"',
	},
	{
		name: 'says', value: 'words', values: [], help: 'a quote with these words', example: 'says:tariffs',
	},
	{
		name: 'about', value: 'words', values: [], help: 'a name in the quote; without a condition on quotes, in the article', example: 'about:Leeds',
	},
	{
		name: 'kind', value: 'name', values: quoteKinds, help: 'a quote of this kind: direct, mixed or indirect', example: 'kind:direct',
	},
	{
		name: 'sure', value: 'number', values: ['0.6', '0.8', '0.9'], help: 'a quote with at least this confidence, from 0 to 1', example: 'sure:0.8',
	},
	{
		name: 'title', value: 'words', values: [], help: 'words of the headline', example: 'title:budget',
	},
	{
		name: 'publication', value: 'words', values: [], help: 'the outlet', example: 'publication:courant',
	},
	{
		name: 'folder', value: 'words', values: [], help: 'a folder or feed of the subscriptions', example: 'folder:science',
	},
	{
		name: 'source', value: 'words', values: [], help: 'the file, page or feed it was read from', example: 'source:example.org',
	},
	{
		name: 'is', value: 'name', values: marks, help: 'unread, read, starred, corrected or noted', example: 'is:starred',
	},
	{
		name: 'since', value: 'date', values: dateWords, help: 'published on this day or later: a date, a month, 7d, 2w, today, monday', example: 'since:7d',
	},
	{
		name: 'before', value: 'date', values: dateWords, help: 'published before this day', example: 'before:2026-11',
	},
] as const satisfies readonly FieldEntry[];

export type FieldName = typeof fields[number]['name'];

/** The names of all fields. */
export const fieldNames: readonly FieldName[] = fields.map(({name}) => name);

/** The forms of a query beside fields. */
export const syntax = [
	{form: 'bell ferry', help: 'both words'},
	{form: '"stolen bell"', help: 'these words in this order'},
	{form: 'ferr*', help: 'words that begin so'},
	{form: '-ferry', help: 'not this'},
	{form: 'bell OR ferry', help: 'one of both; words that stand together bind closer'},
	{form: '(bell OR ferry) harbour', help: 'parentheses group'},
] as const;
