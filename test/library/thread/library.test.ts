import {setTimeout as wait} from 'node:timers/promises';
import {
	describe, expect, it, vi,
} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {type LibraryReader} from '../../../source/library/store/read-articles.js';
import {createLibrary, type Library, type LibraryThread} from '../../../source/library/thread/library.js';
import {type Opened, type RequestName, type SentPart} from '../../../source/library/thread/requests.js';
import {packItems} from '../../../source/packing/packed-article.js';
import {lazyArticle} from '../../../source/packing/lazy-article.js';
import {shelf} from '../../helpers/articles/articles.js';
import {feed} from '../../helpers/library/kept.js';

const articles = shelf(200).map(({article}) => article);

const source = {...feed(), isWhole: true};

const never = new Promise(() => {
	// A disk that does not answer.
});

type Fake = {
	readonly library: Library;
	readonly requests: Array<{readonly name: RequestName; readonly input: unknown}>;
	readonly problems: string[];
	readonly reopen: (notice: string | null) => void;
	readonly close: ReturnType<typeof vi.fn<LibraryThread['close']>>;
	readonly start: ReturnType<typeof vi.fn<() => LibraryThread>>;
};

/** A library whose thread answers as `answer` does. */
function fake({answer, opened = {opened: true, notice: null}, reader = null}: {
	readonly answer?: (name: RequestName, input: unknown) => unknown; readonly opened?: Opened; readonly reader?: LibraryReader | null;
} = {}): Fake {
	const requests: Fake['requests'] = [];
	const problems: string[] = [];
	let listener: (notice: string | null) => void = () => undefined;
	let nextNumber = 1;
	const numbers = (input: unknown): number[][] =>
		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The input of `keep`.
		(input as readonly SentPart[]).map(part => part.articles.map(() => nextNumber++));
	const close = vi.fn<LibraryThread['close']>().mockResolvedValue();
	const start = vi.fn<() => LibraryThread>(() => ({
		opened: Promise.resolve(opened),
		async request(name, input) {
			requests.push({name, input});
			// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- As the test says.
			return (answer ? await answer(name, input) : (name === 'keep' ? numbers(input) : null)) as never;
		},
		onReopened(given) {
			listener = given;
		},
		close,
	}));
	const library = createLibrary(start, () => reader, problem => {
		problems.push(problem);
	});
	return {
		library, requests, problems, close, start,
		reopen(notice) {
			listener(notice);
		},
	};
}

const first = (list: readonly Article[]): Article => list[0] ?? expect.unreachable();

describe('createLibrary', () => {
	it('starts no thread if there is nothing to keep', async () => {
		const {library, start} = fake();
		await library.close();
		expect(start).not.toHaveBeenCalled();
	});

	it('knows the numbers of articles that are kept', async () => {
		const {library} = fake();
		library.keep(source, articles);
		expect(library.numberOf(first(articles))).toBeUndefined();
		await library.request('flush', null);
		expect(articles.map(article => library.numberOf(article))).toEqual(articles.map((_, index) => index + 1));
	});

	it('answers a flush when everything was kept before', async () => {
		const {library, requests} = fake();
		library.keep(source, articles);
		await library.request('flush', null);
		expect(requests.at(-1)?.name).toBe('flush');
		expect(requests.slice(0, -1).every(({name}) => name === 'keep')).toBe(true);
	});

	it('reports once that articles are not kept, and never throws', async () => {
		const {library, problems} = fake({
			async answer() {
				throw new Error('The library does not work');
			},
		});
		library.keep(source, articles);
		library.keep(source, articles);
		await library.keepAnalyses(articles, 'engine', new Uint8Array());
		await library.close();
		expect(problems).toEqual(['The library does not work']);
		expect(library.numberOf(first(articles))).toBeUndefined();
	});

	it('reports once that the library cannot be opened', async () => {
		const {library, problems} = fake({
			opened: {opened: false, problem: 'a.db is a database of another program'},
			async answer() {
				throw new Error('a.db is a database of another program');
			},
		});
		library.keep(source, articles);
		await library.close();
		expect(problems).toEqual(['a.db is a database of another program']);
	});

	it('passes on what has happened to the file, and a problem after it', async () => {
		const {library, problems} = fake({
			opened: {opened: true, notice: 'The library was damaged'},
			async answer() {
				throw new Error('The library does not work');
			},
		});
		library.keep(source, articles);
		await library.close();
		expect(problems).toEqual(['The library was damaged', 'The library does not work']);
	});

	it('sends analyses after their articles, with their numbers', async () => {
		const {library, requests} = fake();
		library.keep(source, articles.slice(0, 2));
		await library.keepAnalyses([...articles.slice(0, 2), ...articles.slice(5, 6)], 'engine', new Uint8Array([1]));
		await library.request('flush', null);
		expect(requests.map(({name}) => name)).toEqual(['keep', 'keep-analyses', 'flush']);
		expect(requests[1]?.input).toMatchObject({articles: [1, 2, 0], engine: 'engine'});
	});

	it('forgets all numbers when the library was opened again', async () => {
		const {library, problems, reopen} = fake();
		library.keep(source, articles);
		await library.request('flush', null);
		reopen('The library was damaged');
		reopen(null);
		expect(library.numberOf(first(articles))).toBeUndefined();
		expect(problems).toEqual(['The library was damaged']);
	});

	it('reads the texts of kept articles from the library, so that they leave the memory', async () => {
		const [packed] = packItems([{kind: 'article', article: first(articles)}]);
		const article = packed?.kind === 'packed' ? lazyArticle(packed.head, packed.body) : expect.unreachable();
		const body = {text: 'From the library.', blocks: [], styles: []};
		const reader: LibraryReader = {
			sources: () => [], items: () => [], body: () => body, close: () => undefined,
		};
		const {library} = fake({reader});
		library.keep(source, [article]);
		await library.request('flush', null);
		expect(article.text).toBe('From the library.');
	});

	it('waits at its end for articles to be kept, for a limited time', async () => {
		const {library, close} = fake({answer: async () => never});
		library.keep(source, articles);
		await wait(0);
		await library.close(20);
		expect(close).toHaveBeenCalledOnce();
	});

	it('keeps nothing after its end', async () => {
		const {library, requests, problems} = fake();
		library.keep(source, articles.slice(0, 1));
		await library.close();
		const count = requests.length;
		library.keep(source, articles);
		await library.keepAnalyses(articles, 'engine', new Uint8Array());
		await wait(10);
		expect(requests).toHaveLength(count);
		expect(problems).toEqual([]);
	});
});
