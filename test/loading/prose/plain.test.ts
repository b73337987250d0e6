import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parsePlain} from '../../../source/loading/prose/plain.js';
import {sanitizeText} from '../../../source/text/sanitize.js';
import {expectSound} from '../../helpers/loading/structure.js';

const blocksOf = (text: string): Array<[string, string]> => parsePlain(text).blocks.map(({kind, start, end}) => [kind, text.slice(start, end)]);

describe('parsePlain', () => {
	test('leaves clean text as it is', () => {
		fc.assert(fc.property(fc.string({unit: 'grapheme'}).map(text => sanitizeText(text)), text => {
			expect(parsePlain(text).text).toBe(text);
		}));
	});

	test('separates the headline from paragraphs', () => {
		expect(blocksOf('Talks resume\n\nThe two sides\nmet.\n\nThey left.\n')).toEqual([
			['heading', 'Talks resume'], ['paragraph', 'The two sides\nmet.'], ['paragraph', 'They left.'],
		]);
	});

	test('makes each long line a paragraph', () => {
		const long = 'The two sides met on Monday. '.repeat(6).trim();
		expect(blocksOf(`${long}\n${long}`)).toEqual([['paragraph', long], ['paragraph', long]]);
	});

	test('recognizes list items', () => {
		expect(blocksOf('It rained.\n\n- one\n  more\n- two\n')).toEqual([['paragraph', 'It rained.'], ['list-item', '- one\n  more'], ['list-item', '- two']]);
	});

	test('returns valid spans for any text', () => {
		fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('\n', '\n\n', '- ', '1. ', ' ', '\t', '.', '\u001B[1m', 'x'.repeat(130)), fc.string({unit: 'binary'}))), pieces => {
			expectSound(parsePlain(pieces.join('')));
		}));
	});

	test('handles more lines and paragraphs than any article has', () => {
		const many = parsePlain('ab\n\n'.repeat(150_000));
		expectSound(many);
		expect(many.blocks.length).toBeLessThan(110_000);
		expectSound(parsePlain('y\n'.repeat(500_000)));
	});
});
