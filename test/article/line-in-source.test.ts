import {describe, expect, it} from 'vitest';
import {lineInSource} from '../../source/article/line-in-source.js';

const text = 'Ferries\n\nThe mayor said so on Monday.\n\nThe mayor said so on Monday.\n\nNobody else was asked.';

describe('lineInSource', () => {
	it('finds the line that has the words at an offset', () => {
		expect(lineInSource(text, {text}, 0)).toBe(1);
		expect(lineInSource(text, {text}, text.indexOf('Nobody'))).toBe(7);
	});

	it('finds the place that is about as far from the start, of several with the same words', () => {
		expect(lineInSource(text, {text}, text.lastIndexOf('The mayor'))).toBe(5);
	});

	it('finds words between which markup stands', () => {
		const source = '---\ntitle: x\n---\n# Ferries\n\nThe **mayor** [said](https://news.example/a-long-address-with-many-words-in-it-that-are-not-in-the-text-of-the-article-at-all/index.html) so.\n';
		expect(lineInSource(source, {text: 'Ferries\n\nThe mayor said so.'}, 9)).toBe(6);
	});

	it('returns null for words that are not there', () => {
		expect(lineInSource('', {text}, 0)).toBeNull();
		expect(lineInSource('Something else', {text}, 0)).toBeNull();
		expect(lineInSource('Something else', {text: ' '}, 0)).toBeNull();
	});
});
