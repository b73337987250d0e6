import fc from 'fast-check';
import {quoteKinds} from '../../../source/library/query/fields.js';
import {marks, type Condition, type Query} from '../../../source/library/query/query.js';

/** Words that articles and queries of the tests share. Some differ only by case and diacritics, or begin alike. */
export const vocabulary = [
	'bell',
	'bells',
	'Ada',
	'ADA',
	'José',
	'jose',
	'ferry',
	'straße',
	'strasse',
	'Łódź',
	'Αθήνα',
	'мир',
	'北京',
	'東京都',
	'ที่นี่',
	'हिन्दी',
	'42',
	'10.5',
	'o’neil',
	'OR',
	'U.S.',
	'ＡＢＣ',
];

const word = fc.constantFrom(...vocabulary);

const text = fc.array(word, {minLength: 1, maxLength: 3}).map(words => words.join(' '));

const condition: fc.Arbitrary<Condition> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('words'),
			field: fc.constantFrom('any', 'speaker', 'says', 'about', 'title', 'source', 'publication', 'folder'),
			text: fc.oneof(word, text),
			isPrefix: fc.boolean(),
		}),
	},
	{weight: 1, arbitrary: fc.record({kind: fc.constant('quote-kind'), value: fc.constantFrom(...quoteKinds)})},
	{weight: 1, arbitrary: fc.record({kind: fc.constant('sure'), value: fc.constantFrom(0, 0.25, 0.5, 0.8, 1)})},
	{weight: 1, arbitrary: fc.record({kind: fc.constant('mark'), value: fc.constantFrom(...marks)})},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constantFrom('since', 'before'),
			value: fc.constantFrom('2026-11-20', '2026-11', '2026', '7d', '2w', '36h', '1m', 'today', 'yesterday', 'monday'),
		}),
	},
);

/** Queries as the parser makes them. */
export const queries: fc.Arbitrary<Query> = fc.letrec<{query: Query; part: Query}>(tie => ({
	query: fc.oneof({maxDepth: 4, depthSize: 'small'}, {weight: 1, arbitrary: fc.constant<Query>({kind: 'all', of: []})}, {weight: 20, arbitrary: tie('part')}),
	part: fc.oneof(
		{maxDepth: 3, depthSize: 'small'},
		{weight: 3, arbitrary: condition},
		{weight: 4, arbitrary: fc.record({kind: fc.constant('all' as const), of: fc.array(tie('part'), {minLength: 2, maxLength: 3})})},
		{weight: 2, arbitrary: fc.record({kind: fc.constant('any' as const), of: fc.array(tie('part'), {minLength: 2, maxLength: 3})})},
		{weight: 2, arbitrary: fc.record({kind: fc.constant('not' as const), of: tie('part')})},
	),
})).query;
