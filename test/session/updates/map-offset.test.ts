import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createOffsetMap} from '../../../source/session/updates/map-offset.js';

const movedOffset = (before: string, after: string, offset: number): number => createOffsetMap(before, after)(offset);

/** Returns the words of the new text at the place of `word` in the old text. */
const placeOf = (before: string, after: string, word: string): string => after.slice(movedOffset(before, after, before.indexOf(word))).slice(0, word.length);

const line = fc.string({unit: fc.constantFrom(...'ab \n'), maxLength: 12});
const unique = (lines: readonly string[]): string[] => lines.map((text, index) => `${index} ${text.replaceAll('\n', '')}`);
const texts = fc.array(line, {minLength: 1, maxLength: 20}).map(lines => unique(lines));

describe('an offset in a changed text', () => {
	it('stays before a change, and moves with the text after it', () => {
		const before = 'one\ntwo\nthree\nfour';
		expect(placeOf(before, 'one\ntwo\nnew\nthree\nfour', 'two')).toBe('two');
		expect(placeOf(before, 'one\ntwo\nnew\nthree\nfour', 'three')).toBe('three');
		expect(placeOf(before, 'one\nfour', 'four')).toBe('four');
	});

	it('is found on an unchanged line between changes above and below', () => {
		expect(placeOf('old head\nkept\nold end', 'new\nhead\nkept\nand an end', 'kept')).toBe('kept');
	});

	it('is found on the nearest of several equal lines', () => {
		const before = 'a\n* * *\nb\nc\nd\n* * *\ne';
		const after = 'A\n* * *\nB\nC\nD\n* * *\nE';
		expect(movedOffset(before, after, before.indexOf('*'))).toBe(after.indexOf('*'));
		expect(movedOffset(before, after, before.lastIndexOf('\n*') + 1)).toBe(after.lastIndexOf('\n*') + 1);
	});

	it('is found in a line that has changed', () => {
		const before = 'Title\nThe mayor said on Monday that the bridge would open.\nEnd';
		const after = 'Title, corrected\nThe mayor said on Tuesday that the bridge would open.\nThe end';
		expect(placeOf(before, after, 'mayor')).toBe('mayor');
	});

	it('is found by its words in a line that has changed and moved', () => {
		const before = 'Title\nNobody knew. The mayor said that the bridge would open.\nEnd';
		const after = 'A title\nA new line.\nNobody asked, but the council met. The mayor said that the bridge would not open.\nThe end';
		expect(placeOf(before, after, 'The mayor')).toBe('The mayor');
	});

	it('is between the neighbours of its line if the line is gone', () => {
		const before = 'x\nabove\nlost\nbelow\ny';
		const after = 'X\nabove\nbelow\nY';
		const moved = movedOffset(before, after, before.indexOf('lost'));
		expect(moved).toBeGreaterThanOrEqual(after.indexOf('above'));
		expect(moved).toBeLessThanOrEqual(after.indexOf('below'));
	});

	it('stays at the start of the text if it was there, even if lines are inserted above', () => {
		expect(movedOffset('one\ntwo', 'zero\none\ntwo', 0)).toBe(0);
	});

	it('is always inside the new text, and the same in the same text', () => {
		const any = fc.array(line, {maxLength: 12}).map(lines => lines.join('\n'));
		fc.assert(fc.property(any, any, fc.nat(200), (before, after, offset) => {
			const moved = movedOffset(before, after, offset);
			expect(moved).toBeGreaterThanOrEqual(0);
			expect(moved).toBeLessThanOrEqual(after.length);
			expect(movedOffset(before, before, offset)).toBe(Math.min(before.length, offset));
		}));
	});

	it('stays on its line if any other lines are inserted and removed', () => {
		fc.assert(fc.property(texts, fc.nat(), fc.array(fc.tuple(fc.nat(), fc.constantFrom('in', 'out')), {maxLength: 8}), (lines, which, edits) => {
			const own = lines[which % lines.length] ?? '';
			const before = lines.join('\n');
			const edited = [...lines];
			for (const [index, [at, edit]] of edits.entries()) {
				const place = at % (edited.length + 1);
				if (edit === 'in') {
					edited.splice(place, 0, `new ${index}`);
				} else if (edited[place] !== own) {
					edited.splice(place, 1);
				}
			}

			const start = lines.slice(0, which % lines.length).reduce((sum, {length}) => sum + length + 1, 0);
			const after = edited.join('\n');
			const expected = edited.slice(0, edited.indexOf(own)).reduce((sum, {length}) => sum + length + 1, 0);
			expect(movedOffset(before, after, start)).toBe(start === 0 ? 0 : expected);
		}));
	});

	it('is found in linear time if all lines are equal', () => {
		const before = `first\n${'x\n'.repeat(200_000)}last`;
		const after = `FIRST\n${'x\n'.repeat(100_000)}y\n${'x\n'.repeat(100_000)}LAST`;
		expect(movedOffset(before, after, before.length - 4)).toBeGreaterThan(after.length - 10);
	});
});
