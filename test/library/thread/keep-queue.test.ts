import {setImmediate as turn} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {createKeepQueue, type Analyses, type Part} from '../../../source/library/thread/keep-queue.js';
import {shelf} from '../../helpers/articles/articles.js';
import {feed, file} from '../../helpers/library/kept.js';

const articles = shelf(2000).map(({article}) => article);

type Sent = {readonly parts: readonly Part[]; readonly answer: () => void};

/** A queue whose messages are answered by the test. */
function queue() {
	const sent: Sent[] = [];
	const analyses: Analyses[] = [];
	const created = createKeepQueue(async parts => new Promise(resolve => {
		sent.push({parts, answer: resolve});
	}), async each => {
		analyses.push(each);
	});
	const answerAll = async (): Promise<void> => {
		// Messages that are sent meanwhile are answered too.
		for (const {answer} of sent) {
			answer();
			// eslint-disable-next-line no-await-in-loop -- The answer lets the next message go.
			await turn();
		}
	};

	return {
		...created, sent, analyses, answerAll,
	};
}

const keep = ({beginSource}: Pick<ReturnType<typeof queue>, 'beginSource'>, source: Parameters<typeof beginSource>[0], given: readonly Article[]): void => {
	const {add, finish} = beginSource(source);
	add(given);
	finish('whole');
};

describe('createKeepQueue', () => {
	it('has few articles on their way, however many there are', async () => {
		const {sent, answerAll, idle, ...rest} = queue();
		keep(rest, feed(), articles);
		await turn();
		expect(sent.length).toBeLessThanOrEqual(8);
		expect(sent.flatMap(({parts}) => parts).flatMap(part => part.articles).length).toBeLessThanOrEqual(512);
		await answerAll();
		await idle();
		expect(sent.flatMap(({parts}) => parts).flatMap(part => part.articles)).toEqual(articles);
		expect(Math.max(...sent.map(({parts}) => parts.flatMap(part => part.articles).length))).toBeLessThanOrEqual(64);
	});

	it('sends nothing before its delay, but at the end', async () => {
		const sent: Part[] = [];
		const delayed = createKeepQueue(async parts => {
			sent.push(...parts);
		}, async () => undefined, 60_000);
		keep(delayed, feed(), articles.slice(0, 3));
		await turn();
		expect(sent).toEqual([]);
		await delayed.drain();
		expect(sent.flatMap(part => part.articles)).toEqual(articles.slice(0, 3));
	});

	it('sends the source with its first part, and the ending with the last one', async () => {
		const {sent, answerAll, ...rest} = queue();
		keep(rest, feed(), articles.slice(0, 100));
		await turn();
		await answerAll();
		const parts = sent.flatMap(each => each.parts);
		expect(parts.map(({source}) => source)).toEqual([feed(), ...parts.slice(1).map(() => null)]);
		expect(parts.map(({ending}) => ending)).toEqual([...parts.slice(1).map(() => null), 'whole']);
		expect(new Set(parts.map(({key}) => key)).size).toBe(1);
	});

	it('sends many small sources in one message', async () => {
		const {sent, ...rest} = queue();
		for (let index = 0; index < 30; index++) {
			keep(rest, file(`/${index}.txt`), articles.slice(index, index + 1));
		}

		await turn();
		expect(sent).toHaveLength(1);
	});

	it('settles an article when its message is answered', async () => {
		const {sent, settled, ...rest} = queue();
		keep(rest, feed(), articles.slice(0, 1));
		await turn();
		let isSettled = false;
		const [article] = articles;
		const waiting = article && settled(article).then(() => {
			isSettled = true;
		});
		await turn();
		expect(isSettled).toBe(false);
		sent[0]?.answer();
		await waiting;
		expect(isSettled).toBe(true);
	});

	it('keeps a few files before the end', async () => {
		const {sent, answerAll, drain, ...rest} = queue();
		keep(rest, file('/a.txt'), articles.slice(0, 3));
		const drained = drain();
		await answerAll();
		await drained;
		expect(sent.flatMap(({parts}) => parts).flatMap(part => part.articles)).toEqual(articles.slice(0, 3));
	});

	it('drops many files and analyses at the end, and sends what cannot be read again', async () => {
		const {sent, analyses, answerAll, drain, addAnalyses, ...rest} = queue();
		for (let index = 0; index < 1000; index++) {
			keep(rest, file(`/${index}.txt`), articles.slice(index, index + 1));
		}

		keep(rest, feed(), articles.slice(1000, 1100));
		for (let index = 0; index < 20; index++) {
			addAnalyses({articles: [], engine: '', bytes: new Uint8Array()});
		}

		await turn();
		const drained = drain();
		await answerAll();
		await drained;
		const kept = sent.flatMap(({parts}) => parts).flatMap(part => part.articles);
		expect(kept).toEqual(expect.arrayContaining(articles.slice(1000, 1100)));
		expect(kept.length).toBeLessThan(800);
		expect(analyses).toEqual([]);
	});

	it('is idle at once if there is nothing to send', async () => {
		const {idle, drain} = queue();
		await expect(idle()).resolves.toBeUndefined();
		await expect(drain()).resolves.toBeUndefined();
	});
});
