import {
	describe, expect, it, vi,
} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {type SourceToKeep} from '../../source/library/store/put-source.js';
import {failureResult, type LoadResult} from '../../source/loading/model/load-result.js';
import {keepFromWeb} from '../../source/sources/keep-from-web.js';
import {shelf} from '../helpers/articles/articles.js';

const stories = shelf(200).map(({article}) => article);

const from = (source: string, ...titles: readonly string[]): LoadResult[] =>
	titles.map((title, index) => ({kind: 'article', article: {...stories[index] ?? expect.unreachable(), source, title}}));

type Kept = {readonly source: SourceToKeep; readonly titles: string[]; ending: string | null};

function library() {
	const kept: Kept[] = [];
	return {
		kept,
		beginKeeping(source: SourceToKeep) {
			const each: Kept = {source, titles: [], ending: null};
			kept.push(each);
			return {
				add(articles: readonly Article[]) {
					each.titles.push(...articles.map(({title}) => title));
				},
				finish(ending: string) {
					each.ending = ending;
				},
			};
		},
	};
}

async function * results(...given: readonly LoadResult[]): AsyncGenerator<LoadResult> {
	yield * given;
}

const summary = (kept: readonly Kept[]): unknown[] => kept.map(({source: {name}, titles, ending}) => [name, titles, ending]);

describe('keepFromWeb', () => {
	it('passes everything on, and keeps the articles of feeds, pages and standard input by their sources', async () => {
		const given = [...from('https://a.example', 'One', 'Two'), ...from('-', 'Three'), ...from('https://b.example', 'Four'), ...from('https://a.example', 'Five'), ...from('a.txt', 'Six')];
		const {kept, beginKeeping} = library();
		const passed: LoadResult[] = [];
		for await (const each of keepFromWeb(results(...given), {beginKeeping})) {
			passed.push(each);
		}

		expect(passed).toEqual(given);
		expect(summary(kept)).toEqual([
			['https://a.example', ['One', 'Two', 'Five'], 'whole'],
			['-', ['Three'], 'whole'],
			['https://b.example', ['Four'], 'whole'],
		]);
		expect(kept.every(({source: {file}}) => file === null)).toBe(true);
	});

	it('does not take items for gone if their source could not be read in full', async () => {
		const {kept, beginKeeping} = library();
		for await (const each of keepFromWeb(results(...from('https://a.example', 'One'), failureResult('https://a.example', 'ended early'), ...from('https://b.example', 'Two')), {beginKeeping})) {
			expect(each).toBeDefined();
		}

		expect(summary(kept)).toEqual([['https://a.example', ['One'], 'partial'], ['https://b.example', ['Two'], 'whole']]);
	});

	it('keeps what has come if the user quits while sources are read', async () => {
		const {kept, beginKeeping} = library();
		for await (const each of keepFromWeb(results(...from('https://a.example', 'One', 'Two', 'Three')), {beginKeeping})) {
			if (each.kind === 'article' && each.article.title === 'Two') {
				break;
			}
		}

		expect(summary(kept)).toEqual([['https://a.example', ['One', 'Two'], 'partial']]);
	});

	it('keeps the articles of a fast feed while a slow one is read', async () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		try {
			let end: (() => void) | undefined;
			const slow = async function * (): AsyncGenerator<LoadResult> {
				yield * from('https://a.example', 'One');
				await new Promise<void>(resolve => {
					end = resolve;
				});
			};

			const {kept, beginKeeping} = library();
			const kepts = keepFromWeb(slow(), {beginKeeping});
			await kepts.next();
			const next = kepts.next();
			await vi.advanceTimersByTimeAsync(1000);
			expect(summary(kept)).toEqual([['https://a.example', ['One'], null]]);
			end?.();
			await next;
			expect(summary(kept)).toEqual([['https://a.example', ['One'], 'whole']]);
		} finally {
			vi.useRealTimers();
		}
	});

	it('keeps what has come if reading fails, and passes the error on', async () => {
		const failing = async function * (): AsyncGenerator<LoadResult> {
			yield * from('https://a.example', 'One');
			throw new Error('no');
		};

		const {kept, beginKeeping} = library();
		await expect((async () => {
			for await (const each of keepFromWeb(failing(), {beginKeeping})) {
				expect(each).toBeDefined();
			}
		})()).rejects.toThrow('no');
		expect(summary(kept)).toEqual([['https://a.example', ['One'], 'partial']]);
	});
});
