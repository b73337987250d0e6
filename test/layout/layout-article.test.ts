import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {layoutArticle, type Layout} from '../../source/layout/layout-article.js';
import {type Line} from '../../source/layout/model/line.js';
import {displayWidth} from '../../source/text/width.js';
import {expandSpace} from '../../source/text/wrap.js';
import {oneBlock} from '../helpers/articles/articles.js';
import {articles} from '../helpers/articles/texts.js';

const widths = fc.integer({min: 4, max: 100});

const all = (layout: Layout): readonly Line[] => layout.linesFrom(0, 100_000);

const drawn = ({text}: Article, {start, end, prefix: lead}: Line): string => lead + expandSpace(text.slice(start, end));

describe('the lines of an article', () => {
	it('are never wider than the width', () => {
		fc.assert(fc.property(articles, widths, (article, width) => {
			for (const line of all(layoutArticle(article, width))) {
				expect(displayWidth(drawn(article, line))).toBeLessThanOrEqual(width);
			}
		}));
	});

	it('contain all characters except white space, in order and once', () => {
		fc.assert(fc.property(articles, widths, (article, width) => {
			const held = all(layoutArticle(article, width)).map(({start, end}) => article.text.slice(start, end)).join('');
			expect(held.replaceAll(/\s/gv, '')).toBe(article.text.replaceAll(/\s/gv, ''));
		}));
	});

	it('start at ascending offsets', () => {
		fc.assert(fc.property(articles, widths, (article, width) => {
			const starts = all(layoutArticle(article, width)).map(({start}) => start);
			expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
		}));
	});

	it('end at the end of the text', () => {
		fc.assert(fc.property(articles, widths, (article, width) => {
			const layout = layoutArticle(article, width);
			expect(all(layout).at(-1)?.end).toBe(layout.end);
		}));
	});
});

describe('the layout of an article', () => {
	it('finds the line that contains any offset', () => {
		fc.assert(fc.property(articles, widths, fc.nat(), (article, width, seed) => {
			const layout = layoutArticle(article, width);
			const offset = seed % (article.text.length + 1);
			const expected = all(layout).findLast(({start}) => start <= offset);
			expect(layout.moveByLines(offset, 0)).toBe(expected?.start ?? 0);
			expect(layout.linesFrom(offset, 1)).toEqual([expected]);
		}));
	});

	it('moves by lines up and down, and stops at the ends', () => {
		fc.assert(fc.property(articles, widths, fc.nat(), fc.integer({min: -40, max: 40}), (article, width, seed, steps) => {
			const layout = layoutArticle(article, width);
			const lines = all(layout);
			const from = seed % lines.length;
			const to = Math.max(0, Math.min(lines.length - 1, from + steps));
			expect(layout.moveByLines(lines[from]?.start ?? 0, steps)).toBe(lines[to]?.start);
		}));
	});

	it('returns the lines from any line on', () => {
		fc.assert(fc.property(articles, widths, fc.nat(), fc.integer({min: 1, max: 30}), (article, width, seed, count) => {
			const layout = layoutArticle(article, width);
			const lines = all(layout);
			const from = seed % lines.length;
			expect(layout.linesFrom(lines[from]?.start ?? 0, count)).toEqual(lines.slice(from, from + count));
		}));
	});
});

describe('megabytes in one line', () => {
	const megabytes: Readonly<Record<string, string>> = {
		words: 'There is no end to this sentence and '.repeat(60_000),
		'one word': 'x'.repeat(2_000_000),
		'wide characters': '条約は本日署名された。'.repeat(150_000),
		emoji: '😀'.repeat(500_000),
	};

	it.each(Object.keys(megabytes))('of %s are laid out at any offset', name => {
		const text = (megabytes[name] ?? '').trim();
		const article = oneBlock(text);
		const layout = layoutArticle(article, 70);
		for (const offset of [0, Math.floor(text.length / 2), text.length]) {
			const lines = layout.linesFrom(layout.moveByLines(offset, -10), 40);
			expect(lines.length).toBeGreaterThan(10);
			for (const line of lines) {
				expect(displayWidth(drawn(article, line))).toBeLessThanOrEqual(70);
			}
		}

		expect(layout.end).toBe(text.length);
		expect(layout.linesFrom(text.length, 1)[0]?.end).toBe(text.length);
	});

	it('lose no words between two chunks of the layout', () => {
		const text = Array.from({length: 20_000}, (_, index) => `word${index}`).join(' ');
		const lines = all(layoutArticle(oneBlock(text), 70));
		expect(lines.map(({start, end}) => text.slice(start, end)).join(' ')).toBe(text);
	});

	it('are not cut inside an emoji', () => {
		const text = 'a' + '😀'.repeat(40_000);
		for (const {start, end} of all(layoutArticle(oneBlock(text), 33))) {
			expect(text.slice(start, end).isWellFormed()).toBe(true);
		}
	});
});

describe('an empty article', () => {
	it('has no lines, and no offset but 0', () => {
		const layout = layoutArticle({...oneBlock(''), blocks: []}, 40);
		expect(layout.linesFrom(0, 10)).toEqual([]);
		expect(layout.moveByLines(0, 5)).toBe(0);
		expect(layout.end).toBe(0);
	});
});
