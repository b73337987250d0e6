import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {gutterMark} from '../../../source/layout/margin/gutter.js';
import {adjacentBlockStart} from '../../../source/layout/adjacent-block.js';
import {occurrenceStrip} from '../../../source/layout/margin/occurrence-strip.js';
import {
	durationLabel, readingMinutes, readingTimeNotes, wordCount,
} from '../../../source/layout/labels/reading-time.js';
import {scrollbar, ticksOf} from '../../../source/layout/margin/scrollbar.js';
import {articleOf} from '../../helpers/articles/articles.js';

describe('gutterMark', () => {
	const quotes = [{start: 5, end: 15}, {start: 20, end: 30}, {start: 25, end: 40}];

	it('returns the first quote on a line', () => {
		expect(gutterMark({start: 10, end: 22}, quotes, -1)).toBe(0);
		expect(gutterMark({start: 15, end: 28}, quotes, -1)).toBe(1);
	});

	it('prefers the selected quote', () => {
		expect(gutterMark({start: 15, end: 28}, quotes, 2)).toBe(2);
		expect(gutterMark({start: 0, end: 10}, quotes, 2)).toBe(0);
	});

	it('returns null for a line without quotes', () => {
		expect(gutterMark({start: 15, end: 20}, quotes, 0)).toBeNull();
		expect(gutterMark({start: 0, end: 5}, [], -1)).toBeNull();
	});
});

describe('the scrollbar', () => {
	const thumbOf = (start: number, end: number, length = 1000, height = 20): number[] =>
		scrollbar({length, visible: {start, end}, height}).flatMap((isThumb, row) => isThumb ? [row] : []);

	it('has no thumb if the whole text fits', () => {
		expect(thumbOf(0, 1000)).toEqual([]);
		expect(thumbOf(0, 0, 0)).toEqual([]);
	});

	it('has a thumb in proportion to the visible part', () => {
		expect(thumbOf(0, 250)).toEqual([0, 1, 2, 3, 4]);
		expect(thumbOf(750, 1000)).toEqual([15, 16, 17, 18, 19]);
	});

	it('has its thumb at an end only at that end of the text', () => {
		expect(thumbOf(10, 260)[0]).toBe(1);
		expect(thumbOf(740, 990).at(-1)).toBe(18);
	});

	it('has an unbroken thumb for any text and height', () => {
		const size = fc.record({length: fc.integer({min: 1, max: 10_000_000}), height: fc.integer({min: 1, max: 100})});
		fc.assert(fc.property(size, fc.nat(), fc.nat(), ({length, height}, a, b) => {
			const start = a % length;
			const end = start + 1 + (b % (length - start));
			fc.pre(start > 0 || end < length);
			const rows = thumbOf(start, end, length, height);
			expect(rows.length).toBeGreaterThan(0);
			expect((rows.at(-1) ?? 0) - (rows[0] ?? 0)).toBe(rows.length - 1);
		}));
	});

	it('has a tick in each row where something starts, for the first that does', () => {
		const ticks = ticksOf([{start: 0}, {start: 500}, {start: 510}, {start: 999}], 1000, 20);
		expect([...ticks]).toEqual([[0, {start: 0}], [10, {start: 500}], [19, {start: 999}]]);
	});
});

describe('the occurrence strip', () => {
	it('is higher where more mentions are', () => {
		expect(occurrenceStrip([{start: 0, end: 1}, {start: 1, end: 2}, {start: 99, end: 100}], 100, 5)).toBe('▄···▂');
	});

	it('has the given width for any mentions', () => {
		fc.assert(fc.property(fc.array(fc.nat(100)), fc.integer({min: 1, max: 20}), (starts, columns) => {
			const strip = occurrenceStrip(starts.map(start => ({start, end: start + 1})), 100, columns);
			expect(strip).toHaveLength(columns);
			expect(strip === '·'.repeat(columns)).toBe(starts.length === 0);
		}));
	});
});

describe('reading time', () => {
	it('counts words by the white space between them', () => {
		expect(wordCount('')).toBe(0);
		expect(wordCount('  Ferry routes\nin\tdoubt ')).toBe(4);
		expect(wordCount('well-known\u00A0words')).toBe(2);
	});

	it('counts two Chinese or Japanese characters as a word', () => {
		expect(wordCount('条約は本日')).toBe(3);
		expect(wordCount('東京 Tokyo')).toBe(2);
	});

	it('is about four minutes for a thousand words, and at least one', () => {
		expect(readingMinutes(900)).toBe(4);
		expect(readingMinutes(0)).toBe(1);
	});

	it('is given in hours above 90 minutes', () => {
		expect(durationLabel(90)).toBe('90 min');
		expect(durationLabel(91)).toBe('2 h');
		expect(durationLabel(1681)).toBe('28 h');
	});

	it('stands beside the share that is read, and gives way to it', () => {
		expect(readingTimeNotes(675, 0)).toEqual(['0% · 3 min', '0%']);
		expect(readingTimeNotes(675, 0.7)).toEqual(['70% · 1 min', '70%']);
		expect(readingTimeNotes(675, 1)).toEqual(['100%']);
	});
});

describe('adjacentBlockStart', () => {
	const article = articleOf([['heading', 'News'], ['paragraph', 'One.'], ['list-item', '- two']]);

	it('returns the start of the next or the previous block', () => {
		expect(adjacentBlockStart(article, 0, 1)).toBe(6);
		expect(adjacentBlockStart(article, 6, 1)).toBe(12);
		expect(adjacentBlockStart(article, 12, -1)).toBe(6);
	});

	it('returns the start of the block itself upwards from inside it', () => {
		expect(adjacentBlockStart(article, 8, -1)).toBe(6);
	});

	it('passes over credits that are shown in the line below the headline', () => {
		const signed = {...articleOf([['heading', 'News'], ['paragraph', 'By Ann Roe'], ['paragraph', 'One.']]), title: 'News', byline: 'Ann Roe'};
		expect(adjacentBlockStart(signed, 4, 1)).toBe(18);
		expect(adjacentBlockStart(signed, 18, -1)).toBe(0);
	});

	it('returns null at the ends', () => {
		expect(adjacentBlockStart(article, 12, 1)).toBeNull();
		expect(adjacentBlockStart(article, 0, -1)).toBeNull();
	});
});
