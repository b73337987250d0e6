import {describe, expect, it} from 'vitest';
import {progressText, trackProgress} from '../../source/batch/progress.js';
import {displayWidth} from '../../source/text/width.js';

describe('progressText', () => {
	it('shows the number of the source, of all sources if it is known, the bytes and the name', () => {
		const progress = {current: 12, bytes: 5_230_000, name: 'articles/a.txt'};
		expect(progressText({...progress, total: 340}, 80)).toBe('12/340, 5.2 MB: articles/a.txt');
		expect(progressText({...progress, total: null}, 80)).toBe('12, 5.2 MB: articles/a.txt');
	});

	it('shows at least as many sources as have come', () => {
		expect(progressText({
			current: 3, total: 2, bytes: 0, name: '-',
		}, 80)).toBe('3/3, 0.0 MB: standard input');
	});

	it.each([20, 30, 40])('fits into %d columns and keeps the end of the name', columns => {
		const text = progressText({
			current: 1, total: 2, bytes: 0, name: 'news/東京の記事/記事.txt',
		}, columns);
		expect(displayWidth(text)).toBeLessThanOrEqual(columns);
		expect(text).toContain('.txt');
	});

	it('escapes control characters of a name', () => {
		expect(progressText({
			current: 1, total: 1, bytes: 0, name: 'a\u001B[2J\n',
		}, 80)).toBe(String.raw`1/1, 0.0 MB: a\u{1b}[2J\u{a}`);
	});
});

describe('trackProgress', () => {
	it('counts the sources of units and their bytes', () => {
		const {note, progress, setTotal} = trackProgress();
		expect(progress()).toBeNull();
		for (const source of ['a', 'a', 'b']) {
			note({source, bytes: new Uint8Array(10)});
		}

		expect(progress()).toEqual({
			current: 2, total: null, bytes: 30, name: 'b',
		});
		setTotal(5);
		expect(progress()).toMatchObject({total: 5});
	});
});
