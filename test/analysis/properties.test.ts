import * as fc from 'fast-check';
import {
	describe, expect, test, vi,
} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {flaws} from '../helpers/said.js';

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
	// Too long to be remembered.
	'donaudampfschifffahrtsgesellschaftskapitän',
	'DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFTSKAPITÄN',
];
const newsLike = fc.array(fc.constantFrom(...pieces), {maxLength: 80}).chain(words => fc.constantFrom('', ' ').map(space => words.join(space)));
const texts = fc.oneof(newsLike, fc.string({unit: 'binary', maxLength: 200}), fc.string({maxLength: 200}));

describe('whatever the text', () => {
	test('offsets are in range and in order, and the words are those of the text', () => {
		fc.assert(fc.property(texts, text => {
			expect(flaws(text, analyze(text))).toEqual([]);
		}), {
			numRuns: 500,
			// The line is broken by hand.
			examples: [['told donaudampfschifffahrtsgesellschaftskapitän \n DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFTSKAPITÄN " that']],
		});
	});

	test('the same text gives the same analysis', () => {
		fc.assert(fc.property(texts, text => {
			expect(analyze(text)).toEqual(analyze(text));
		}), {numRuns: 100});
	});

	test('what was analysed before makes no difference', async () => {
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

/** Counts how often the code units of a text are read, which time grows with and clocks cannot blur. */
describe('hostile texts of a megabyte', () => {
	const megabyte = 1_000_000;
	test.each([
		['quotation marks', '"'],
		['opening marks', '“'],
		['nested marks', '“a ”'],
		['said said said', 'said '],
		['quoted letters and said', '"a" said '],
		['capitals', 'Ab '],
		['a single word', 'a'],
		['initials', 'J. K. '],
		['no line break', 'The mayor, Ann Roe, said that he was "sorry" about it. '],
		['unclosed paragraphs', '“The mayor went on\n'],
		['turns', 'Q: a\nA: b\n'],
	])('%s', (_, piece) => {
		const text = piece.repeat(Math.ceil(megabyte / piece.length));
		expect(flaws(text, analyze(text))).toEqual([]);
	});

	test.each([
		['labels that never come again', (index: number) => `X${index}: no\n`],
		['answers among names that never come again', (index: number) => `Q: a\nA: Ann Ro${index.toString(36)} came\n`],
	])('%s', (_name, piece) => {
		const text = Array.from({length: megabyte / piece(megabyte).length}, (_, index) => piece(index)).join('');
		expect(flaws(text, analyze(text))).toEqual([]);
	});
});
