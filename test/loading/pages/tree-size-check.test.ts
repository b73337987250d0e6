import {describe, expect, it} from 'vitest';
import {TreeSizeCheck} from '../../../source/loading/pages/tree-size-check.js';

/** Tells whether a page is small enough after `show` was called this many times. */
const isTameAfter = (times: number, show: (page: TreeSizeCheck) => void): boolean => {
	const page = new TreeSizeCheck();
	for (let time = 0; time < times; time++) {
		show(page);
	}

	return page.isSmallEnough;
};

const names = (count: number): string[] => Array.from({length: count}, (_, index) => `data-${index}`);

describe('a page is small enough for a tree', () => {
	it('if it is as large as real pages, but not if it is far larger', () => {
		expect([10_000, 30_000].map(times => isTameAfter(times, page => {
			page.element('p', ['class']);
		}))).toEqual([true, false]);
	});

	it('if its attributes and names are as large as those of real pages', () => {
		expect([50, 500].map(count => isTameAfter(1, page => {
			page.element('p', names(count));
		}))).toEqual([true, false]);
		expect([50, 500].map(length => isTameAfter(1, page => {
			page.element('p', ['x'.repeat(length)]);
		}))).toEqual([true, false]);
		expect([50, 500].map(length => isTameAfter(1, page => {
			page.element('x'.repeat(length), []);
		}))).toEqual([true, false]);
	});

	it('unless one attribute is too large, at any position', () => {
		const page = new TreeSizeCheck();
		page.element('p', names(500));
		page.element('p', []);
		expect(page.isSmallEnough).toBe(false);
	});

	it('if its texts, comments and escaped characters are not too many', () => {
		expect([10_000, 200_000].map(times => isTameAfter(times, page => {
			page.comment();
		}))).toEqual([true, false]);
		expect(['a', '&'].map(character => isTameAfter(1, page => {
			page.text(character.repeat(200_000));
		}))).toEqual([true, false]);
	});
});
