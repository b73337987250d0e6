import {PassThrough} from 'node:stream';
import {setImmediate as nextTick} from 'node:timers/promises';
import {
	afterEach, beforeEach, describe, expect, it, vi,
} from 'vitest';
import {BackgroundWatcher} from '../../../source/terminal/colors/background-watcher.js';
import {openInputEvents} from '../../../source/terminal/input/input-events.js';

const question = '\u001B]11;?\u001B\\\u001B[c';
const white = '\u001B]11;rgb:ffff/ffff/ffff\u001B\\';
const black = '\u001B]11;rgb:0000/0000/0000\u001B\\';
const attributes = '\u001B[?62;22c';

/** Opens the input of a terminal that is asked for its background. */
function openTerminalInput() {
	const written: string[] = [];
	const found: string[] = [];
	const keys: string[] = [];
	const input = new PassThrough();
	const watcher = new BackgroundWatcher(sequence => {
		written.push(sequence);
	});
	watcher.onBackground(background => {
		found.push(background);
	});
	const events = openInputEvents(input, sequence => {
		watcher.take(sequence);
	}, () => watcher.isAnswerDue);
	events.start();
	events.deliverTo(received => {
		keys.push(...received.map(event => event.kind === 'key' ? event.name : event.kind));
	});
	return {
		written, found, keys, watcher, events, input,
		async send(...pieces: readonly string[]) {
			for (const piece of pieces) {
				input.write(piece);
				// eslint-disable-next-line no-await-in-loop -- One piece after the other.
				await nextTick();
			}
		},
	};
}

describe('BackgroundWatcher', () => {
	beforeEach(() => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('tells the background that the terminal answers, and waits for no more once all questions are answered', async () => {
		const {watcher, written, found, keys, send} = openTerminalInput();
		watcher.ask();
		expect(written).toEqual([question]);
		expect(watcher.isAnswerDue).toBe(true);
		await send(white, attributes);
		expect(found).toEqual(['light']);
		expect(watcher.isAnswerDue).toBe(false);
		await expect(watcher.answered(1000)).resolves.toBeUndefined();
		expect(keys).toEqual([]);
	});

	it('waits for no colour from a terminal that answers only about its attributes', async () => {
		const {watcher, found, send} = openTerminalInput();
		watcher.ask();
		const answered = watcher.answered(1000);
		await send(attributes);
		await expect(answered).resolves.toBeUndefined();
		expect(found).toEqual([]);
	});

	it('waits no longer for a terminal that does not answer', async () => {
		const {watcher} = openTerminalInput();
		watcher.ask();
		await vi.advanceTimersByTimeAsync(3000);
		expect(watcher.isAnswerDue).toBe(false);
	});

	it('takes no piece of an answer for a key, wherever a slow connection cuts it', async () => {
		const answer = white + attributes;
		for (let at = 1; at < answer.length; at++) {
			const {watcher, found, keys, send} = openTerminalInput();
			watcher.ask();
			// eslint-disable-next-line no-await-in-loop -- One cut after the other.
			await send('j', answer.slice(0, at));
			// eslint-disable-next-line no-await-in-loop
			await vi.advanceTimersByTimeAsync(400);
			// eslint-disable-next-line no-await-in-loop
			await send(answer.slice(at), 'k');
			expect({at, keys, found}).toEqual({at, keys: ['j', 'k'], found: ['light']});
		}
	});

	it('asks again when the terminal reports a change, and believes the report if there is no other answer', async () => {
		const {written, found, send} = openTerminalInput();
		await send('\u001B[?997;2n');
		expect(written).toEqual([question]);
		await send(black, attributes);
		expect(found).toEqual(['dark']);
		await send('\u001B[?997;2n', attributes);
		expect(found).toEqual(['dark', 'light']);
	});

	it('tells a listener that comes late what is known', async () => {
		const {watcher, send} = openTerminalInput();
		watcher.ask();
		await send(white);
		const listener = vi.fn<(background: string) => void>();
		watcher.onBackground(listener);
		expect(listener).toHaveBeenCalledWith('light');
	});
});

describe('openInputEvents', () => {
	it('keeps what is typed until something handles it, and drops what comes at the end', async () => {
		const input = new PassThrough();
		const events = openInputEvents(input, vi.fn<(sequence: string) => void>(), () => false);
		events.start();
		input.write('ab');
		await nextTick();
		const keys: string[] = [];
		events.deliverTo(received => {
			keys.push(...received.map(event => event.kind === 'key' ? event.name : event.kind));
		});
		expect(keys).toEqual(['a', 'b']);
		input.write('c');
		await nextTick();
		events.drop();
		input.write('d');
		await nextTick();
		expect(keys).toEqual(['a', 'b', 'c']);
		events.stop();
	});
});
