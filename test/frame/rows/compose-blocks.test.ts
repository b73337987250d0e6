import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {composeBlocks, type Block} from '../../../source/frame/rows/compose-blocks.js';

const block = (column: number, row: number, ...lines: readonly string[]): Block<{readonly text: string}> => ({
	column, row, width: lines[0]?.length ?? 0, rows: lines.map(text => [{text}]),
});

const drawn = (blocks: ReadonlyArray<Block<{readonly text: string}>>, columns: number, rows: number): string[] =>
	composeBlocks(blocks, {columns, rows}, text => ({text})).map(row => row.map(({text}) => text).join(''));

describe('composeBlocks', () => {
	it('puts blocks side by side and fills the rest with spaces', () => {
		expect(drawn([block(0, 0, 'ab', 'cd'), block(3, 1, 'ef')], 6, 3)).toEqual(['ab    ', 'cd ef ', '      ']);
	});

	it('lets a later block cover an earlier one', () => {
		expect(drawn([block(0, 0, 'abcdef', 'ghijkl'), block(2, 1, '--')], 6, 2)).toEqual(['abcdef', 'gh--kl']);
	});

	it('cuts what does not fit on the screen', () => {
		expect(drawn([block(2, 0, 'abcdef')], 4, 1)).toEqual(['  ab']);
	});

	it('draws each cell of the last block that has it', () => {
		const anyBlock = fc.record({
			column: fc.nat(6), row: fc.nat(4), width: fc.integer({min: 1, max: 5}), height: fc.integer({min: 1, max: 3}), letter: fc.constantFrom('a', 'b', 'c', 'd'),
		});
		fc.assert(fc.property(fc.array(anyBlock, {maxLength: 5}), places => {
			const expected = Array.from({length: 8}, (_, row) => Array.from({length: 12}, (_, column) => places.findLast(place =>
				row >= place.row && row < place.row + place.height && column >= place.column && column < place.column + place.width)?.letter ?? ' ').join(''));
			const blocks = places.map(({
				column, row, width, height, letter,
			}) => block(column, row, ...Array.from({length: height}, () => letter.repeat(width))));
			expect(drawn(blocks, 12, 8)).toEqual(expected);
		}));
	});
});
