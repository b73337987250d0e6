import * as fc from 'fast-check';
import {
	describe, expect, test, vi,
} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {maxSectionLength} from '../../source/analysis/long-texts.js';
import {countingEngine} from '../helpers/system/count-steps.js';
import {flaws} from '../helpers/articles/said.js';

const pieces = [
	'"',
	'“',
	'”',
	'\'',
	'‘',
	'’',
	'\'\'',
	'«',
	'»',
	'„',
	'「',
	'」',
	'(',
	')',
	'—',
	'.',
	',',
	':',
	';',
	'?',
	'…',
	'\n',
	'\n\n',
	' ',
	'\u00A0',
	'\t',
	'said',
	'says',
	'told',
	'according to',
	'that',
	'who',
	'he',
	'she',
	'they',
	'the mayor',
	'a spokesman',
	'Mr.',
	'Dr',
	'Rosa Lindqvist',
	'Lindqvist',
	'Q',
	'A',
	'SMITH',
	'Leeds',
	'the',
	'bridge',
	'is',
	'closed',
	'and',
	'but',
	'of',
	'😀',
	'\uD83D',
	'张三说',
	'さんは',
	'と述べた',
	'sagte',
	'a déclaré',
	'1,501',
	'@roe',
	'U.S.',
	'I',
	// Too long for the word cache.
	'donaudampfschifffahrtsgesellschaftskapitän',
	'DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFTSKAPITÄN',
];
const newsLike = fc.array(fc.constantFrom(...pieces), {maxLength: 80}).chain(words => fc.constantFrom('', ' ').map(space => words.join(space)));
const texts = fc.oneof(newsLike, fc.string({unit: 'binary', maxLength: 200}), fc.string({maxLength: 200}));

describe('for any text', () => {
	test('offsets are in range and in order, and the words are those of the text', () => {
		fc.assert(fc.property(texts, text => {
			expect(flaws(text, analyze(text))).toEqual([]);
		}), {
			numRuns: 500,
			// The text has hard line breaks.
			examples: [['told donaudampfschifffahrtsgesellschaftskapitän \n DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFTSKAPITÄN " that']],
		});
	});

	test('the same text gives the same analysis', () => {
		fc.assert(fc.property(texts, text => {
			expect(analyze(text)).toEqual(analyze(text));
		}), {numRuns: 100});
	});

	test('earlier analyses do not change the result', async () => {
		vi.resetModules();
		const elsewhere = await import('../../source/analysis/analyze.js');
		analyze(Array.from({length: 100_000}, (_, index) => `Word${index.toString(36)}`).join(' '));
		fc.assert(fc.property(texts, fc.array(texts, {maxLength: 5}), (text, others) => {
			for (const other of others) {
				analyze(other);
			}

			expect(analyze(text)).toEqual(elsewhere.analyze(text));
		}), {numRuns: 100});
	});
});

const hostilePieces = [
	['quotation marks', '"'],
	['opening marks', '“'],
	['nested marks', '“a ”'],
	['said said said', 'said '],
	['quoted letters and said', '"a" said '],
	['capitals', 'Ab '],
	['a single word', 'a'],
	['initials', 'J. K. '],
	['a paragraph without a line break', 'The mayor, Ann Roe, said that he was "sorry" about it. '],
	['unclosed paragraphs', '“The mayor went on\n'],
	['turns of an interview', 'Q: a\nA: b\n'],
] as const;

const changingPieces = [
	['labels that differ in every line', (index: number) => `X${index}: no\n`],
	['answers with a new name in every line', (index: number) => `Q: a\nA: Ann Ro${index.toString(36)} came\n`],
] as const;

const repeatTo = (length: number, piece: string): string => piece.repeat(Math.ceil(length / piece.length));
const countTo = (length: number, piece: (index: number) => string): string => Array.from({length: Math.ceil(length / piece(length).length)}, (_, index) => piece(index)).join('');

describe('analyze gives right offsets in a text of several sections', () => {
	const length = 2.5 * maxSectionLength;

	test.each(hostilePieces)('of %s', (_, piece) => {
		const text = repeatTo(length, piece);
		expect(flaws(text, analyze(text))).toEqual([]);
	});

	test.each(changingPieces)('of %s', (_, piece) => {
		const text = countTo(length, piece);
		expect(flaws(text, analyze(text))).toEqual([]);
	});
});

// Both texts are one section (see `maxSectionLength`): linear growth makes the count four times as high, quadratic growth sixteen times.
describe('the steps of an analysis grow linearly with a text', async () => {
	const stepsOf = await countingEngine();
	const [short, long] = [5000, 20_000];
	const maxGrowth = 6;

	test.each(hostilePieces)('of %s', (_, piece) => {
		expect(stepsOf(repeatTo(long, piece)) / stepsOf(repeatTo(short, piece))).toBeLessThan(maxGrowth);
	});

	test.each(changingPieces)('of %s', (_, piece) => {
		expect(stepsOf(countTo(long, piece)) / stepsOf(countTo(short, piece))).toBeLessThan(maxGrowth);
	});

	test('of any words of news, repeated', () => {
		fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 12}), words => {
			const piece = `${words.join(' ')} `;
			expect(stepsOf(repeatTo(long, piece)) / stepsOf(repeatTo(short, piece))).toBeLessThan(maxGrowth);
		}), {numRuns: 25});
	});
});
