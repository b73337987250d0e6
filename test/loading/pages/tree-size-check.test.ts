import {describe, expect, it} from 'vitest';
import {TreeSizeCheck} from '../../../source/loading/pages/tree-size-check.js';

/** Whether a page is tame after `show` has gone by so many times. */
const isTameAfter = (times: number, show: (page: TreeSizeCheck) => void): boolean => {
	const page = new TreeSizeCheck();
	for (let time = 0; time < times; time++) {
		show(page);
	}

	return page.isSmallEnough;
};

const names = (count: number): string[] => Array.from({length: count}, (_, index) => `data-${index}`);

describe('a page is tame', () => {
	it('as large as real ones are, and no longer when it is larger by far', () => {
		expect([10_000, 30_000].map(times => isTameAfter(times, page => {
			page.element('p', ['class']);
		}))).toEqual([true, false]);
	});

	it('with attributes and names as real ones have them', () => {
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

	it('unless one attribute was too much, whatever comes behind it', () => {
		const page = new TreeSizeCheck();
		page.element('p', names(500));
		page.element('p', []);
		expect(page.isSmallEnough).toBe(false);
	});

	it('with as many pieces of text and comments, of which each character that is written as a reference is one', () => {
		expect([10_000, 200_000].map(times => isTameAfter(times, page => {
			page.comment();
		}))).toEqual([true, false]);
		expect(['a', '&'].map(character => isTameAfter(1, page => {
			page.text(character.repeat(200_000));
		}))).toEqual([true, false]);
	});
});
