import {describe, expect, it} from 'vitest';
import {unwrappedText} from '../../source/layout/unwrapped-text.js';
import {articleOf} from '../helpers/articles/articles.js';

describe('unwrappedText', () => {
	it('returns one line for each paragraph, and keeps the lines of code', () => {
		const article = articleOf([['heading', 'Title'], ['paragraph', 'One\ntwo\n  three'], ['list-item', '- a'], ['list-item', '- b\n  c'], ['code', 'x\n  y']]);
		expect(unwrappedText(article, {start: 0, end: article.text.length})).toBe('Title\n\nOne two three\n\n- a\n- b c\n\nx\n  y');
	});

	it('returns a part of the first and the last paragraph', () => {
		const article = articleOf([['paragraph', 'One two three'], ['paragraph', 'Four five six']]);
		expect(unwrappedText(article, {start: 4, end: 19})).toBe('two three\n\nFour');
	});
});
