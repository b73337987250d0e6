import {describe, expect, it} from 'vitest';
import {parseSource, sourceName} from '../../source/article/source.js';

describe('parseSource', () => {
	it.each([
		['-', {kind: 'standard-input'}],
		['https://news.example/feed', {kind: 'url', url: 'https://news.example/feed'}],
		['HTTP://news.example', {kind: 'url', url: 'HTTP://news.example'}],
		['ftp://news.example', {kind: 'path', path: 'ftp://news.example'}],
		['./-', {kind: 'path', path: './-'}],
		['', {kind: 'path', path: ''}],
	])('parses %j', (text, source) => {
		expect(parseSource(text)).toEqual(source);
	});

	it.each(['-', 'https://news.example/feed', 'news/a.txt', './-'])('keeps the name %j, which sourceName returns', name => {
		expect(sourceName(parseSource(name))).toBe(name);
	});
});
