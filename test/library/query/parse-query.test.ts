import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatQuery} from '../../../source/library/query/format-query.js';
import {parseQuery} from '../../../source/library/query/parse-query.js';
import {type Query} from '../../../source/library/query/query.js';
import {queries} from '../../helpers/library/queries.js';

const words = (text: string, changes: Partial<Extract<Query, {kind: 'words'}>> = {}): Query => ({
	kind: 'words', field: 'any', text, isPrefix: false, ...changes,
});

/** Returns the message of a mistake, and the word that it points at. */
const mistakeIn = (text: string): readonly [string, string] | undefined => {
	const {error} = parseQuery(text);
	return error && [text.slice(error.span.start, error.span.end), error.message];
};

describe('parseQuery', () => {
	it('reads words, phrases, prefixes and fields', () => {
		expect(parseQuery('bell "stolen bell" ferr* speaker:"Ada Bell" “old harbour”').query).toEqual({
			kind: 'all',
			of: [words('bell'), words('stolen bell'), words('ferr', {isPrefix: true}), words('Ada Bell', {field: 'speaker'}), words('old harbour')],
		});
		expect(parseQuery('Title:"stolen be"*').query).toEqual(words('stolen be', {field: 'title', isPrefix: true}));
	});

	it('reads values of fields', () => {
		expect(parseQuery('kind:Direct').query).toEqual({kind: 'quote-kind', value: 'direct'});
		expect(parseQuery('is:starred').query).toEqual({kind: 'mark', value: 'starred'});
		expect(parseQuery('since:7D').query).toEqual({kind: 'since', value: '7d'});
		expect(parseQuery('sure:.8').query).toEqual({kind: 'sure', value: 0.8});
	});

	it('binds words that stand together closer than OR', () => {
		expect(parseQuery('a b OR c').query).toEqual({kind: 'any', of: [{kind: 'all', of: [words('a'), words('b')]}, words('c')]});
		expect(parseQuery('a (b OR c)').query).toEqual({kind: 'all', of: [words('a'), {kind: 'any', of: [words('b'), words('c')]}]});
	});

	it('reads a minus sign before a word only', () => {
		expect(parseQuery('-bell').query).toEqual({kind: 'not', of: words('bell')});
		expect(parseQuery('NOT (a b)').query).toEqual({kind: 'not', of: {kind: 'all', of: [words('a'), words('b')]}});
		expect(parseQuery('well-known').query).toEqual(words('well-known'));
		expect(parseQuery('bell - harbour').query).toEqual({kind: 'all', of: [words('bell'), words('harbour')]});
	});

	it('takes times, addresses and the colon of a headline as words', () => {
		expect(parseQuery('10:30').query).toEqual(words('10:30'));
		expect(parseQuery('https://example.org/a').query).toEqual(words('https://example.org/a'));
		expect(parseQuery('Ukraine: talks').query).toEqual({kind: 'all', of: [words('Ukraine'), words('talks')]});
	});

	it('closes parentheses and quotation marks at the end', () => {
		expect(parseQuery('(a OR "b c').query).toEqual({kind: 'any', of: [words('a'), words('b c')]});
	});

	it('leaves out what has no letters and digits', () => {
		expect(parseQuery(' & () - "" bell').query).toEqual(words('bell'));
		expect(parseQuery('').query).toEqual({kind: 'all', of: []});
	});

	it('takes the last word as a prefix while it is typed', () => {
		expect(parseQuery('stolen be', true).query).toEqual({kind: 'all', of: [words('stolen'), words('be', {isPrefix: true})]});
		expect(parseQuery('speaker:"Ada B', true).query).toEqual(words('Ada B', {field: 'speaker', isPrefix: true}));
		expect(parseQuery('bell ', true).query).toEqual(words('bell'));
		expect(parseQuery('"bell"', true).query).toEqual(words('bell'));
	});

	it('points at the word of a mistake, and names what it may mean', () => {
		expect(mistakeIn('bell speeker:ada')).toEqual(['speeker:', 'there is no field speeker:; did you mean speaker:?']);
		expect(mistakeIn('re:invent')).toEqual(['re:', 'there is no field re:']);
		expect(mistakeIn('kind:dirct bell')).toEqual(['kind:dirct', 'kind: is direct, mixed or indirect; did you mean direct?']);
		expect(mistakeIn('is:')).toEqual(['is:', 'is: is unread, read, starred, corrected or noted']);
		expect(mistakeIn('since:2026-02-30')).toEqual(['since:2026-02-30', 'since: needs a date, as in 2026-11-30, 2026-11, 7d, 2w, today, yesterday, monday']);
		expect(mistakeIn('sure:1.5')).toEqual(['sure:1.5', 'sure: needs a number from 0 to 1']);
		expect(mistakeIn('speaker: bell')).toEqual(['speaker:', 'speaker: needs a word']);
		expect(mistakeIn('bell) x')).toEqual([')', 'no parenthesis is open here']);
		expect(mistakeIn('OR bell')).toEqual(['OR', 'OR needs a condition on both sides; write "or" for the word']);
		expect(mistakeIn('bell OR')?.[0]).toBe('OR');
		expect(mistakeIn('a OR (OR b)')?.[0]).toBe('OR');
	});

	it('refuses more than people write', () => {
		expect(mistakeIn('('.repeat(10_000))).toEqual(['(', 'too many parentheses']);
		expect(mistakeIn('-'.repeat(10_000) + 'a')).toEqual(['-', 'too many parentheses']);
		expect(mistakeIn('a '.repeat(10_000))).toEqual(['a', 'a query has at most 100 conditions']);
	});

	it('gives a query or a mistake within any text', () => {
		const pieces = fc.constantFrom('(', ')', '"', '“', '-', '*', ':', ' ', 'OR', 'NOT', 'AND', 'speaker:', 'kind:', 'sure:', 'since:', 'is:', 'a', '0.5', '7d', 'direct', '北', '\n');
		fc.assert(fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.array(pieces).map(parts => parts.join(''))), fc.boolean(), (text, isTyped) => {
			const {query, error} = parseQuery(text, isTyped);
			if (error) {
				expect(error.span.start).toBeLessThan(error.span.end);
				expect(error.span.end).toBeLessThanOrEqual(text.length);
			} else {
				expect(parseQuery(formatQuery(query)).query).toEqual(query);
			}
		}));
	});
});

describe('formatQuery', () => {
	it('writes a query as people write it', () => {
		for (const text of [
			'',
			'bell ferry',
			'"stolen bell" ferr*',
			'speaker:"Ada Bell" says:ferry',
			'-bell (a OR b)',
			'a b OR c',
			'-(a b)',
			'sure:0.8 since:7d is:unread kind:direct',
			'"OR" "-a" "a:b"',
		]) {
			expect(formatQuery(parseQuery(text).query ?? words('?'))).toBe(text);
		}
	});

	it('writes any query so that it is read back', () => {
		fc.assert(fc.property(queries, query => {
			expect(parseQuery(formatQuery(query)).query).toEqual(query);
		}), {numRuns: 1000});
	});
});
