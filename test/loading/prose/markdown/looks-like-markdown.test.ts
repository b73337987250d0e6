import {describe, expect, test} from 'vitest';
import {looksLikeMarkdown} from '../../../../source/loading/prose/markdown/looks-like-markdown.js';

describe('looksLikeMarkdown', () => {
	test.each(['# Title\n\nText', '\nIntro **bold** text\n\n> quote\n', 'Title\n=====\n\nSee [a](https://a.example)'])('is true for %j', text => {
		expect(looksLikeMarkdown(text)).toBe(true);
	});

	test.each(['Title\n\nText', '* a list\n* of things\n', 'He said: > that.\n', '#hashtag and #another', '---\n\ntext'])('is false for %j', text => {
		expect(looksLikeMarkdown(text)).toBe(false);
	});
});
