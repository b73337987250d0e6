import {PassThrough} from 'node:stream';
import {setImmediate as nextTick} from 'node:timers/promises';
import {
	afterEach, beforeEach, describe, expect, it, vi,
} from 'vitest';
import {type InputEvent} from '../../../source/input/input-event.js';
import {readInput} from '../../../source/terminal/input/read-input.js';

const nameOf = (event: InputEvent): string => event.kind === 'key' ? event.name : (event.kind === 'paste' ? `paste of ${event.text}` : event.kind);

/** Starts to read an input. `received` has the names of the events, an array for each call. */
function startReading(): {readonly received: string[][]; readonly send: (chunk: string | Uint8Array) => Promise<void>; readonly stop: () => void; readonly input: PassThrough} {
	const input = new PassThrough();
	const received: string[][] = [];
	const stop = readInput(input, events => {
		received.push(events.map(event => nameOf(event)));
	});
	return {
		received,
		stop,
		input,
		async send(chunk) {
			input.write(chunk);
			await nextTick();
		},
	};
}

describe('readInput', () => {
	beforeEach(() => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('gives the events of one chunk together', async () => {
		const {received, send} = startReading();
		await send('j\u001B[Bk');
		expect(received).toEqual([['j', 'down', 'k']]);
	});

	it('decodes a character whose bytes come in two chunks', async () => {
		const {received, send} = startReading();
		const bytes = new TextEncoder().encode('é');
		await send(bytes.subarray(0, 1));
		expect(received).toEqual([]);
		await send(bytes.subarray(1));
		expect(received).toEqual([['é']]);
	});

	it('takes an ESC for the Escape key once nothing follows it', async () => {
		const {received, send} = startReading();
		await send('\u001B');
		expect(received).toEqual([]);
		vi.advanceTimersByTime(50);
		await nextTick();
		expect(received).toEqual([['escape']]);
	});

	it('joins a sequence whose rest comes in time', async () => {
		const {received, send} = startReading();
		await send('\u001B[1;');
		vi.advanceTimersByTime(10);
		await send('5A');
		vi.advanceTimersByTime(10_000);
		expect(received).toEqual([['ctrl+up']]);
	});

	it('joins a mouse event that pauses on a slow connection', async () => {
		const {received, send} = startReading();
		await send('\u001B[<65;');
		vi.advanceTimersByTime(100);
		await nextTick();
		await send('10;5M');
		expect(received).toEqual([['mouse']]);
	});

	it('joins a sequence whose rest came while the program was busy', async () => {
		const {received, send} = startReading();
		await send('\u001B');
		vi.advanceTimersByTime(50);
		await send('[A');
		expect(received).toEqual([['up']]);
	});

	it('takes no part of a paste for keys if the paste pauses', async () => {
		const {received, send} = startReading();
		await send('\u001B[200~one ');
		vi.advanceTimersByTime(500);
		await send('q\r');
		vi.advanceTimersByTime(500);
		await send(' two\u001B[201~');
		expect(received.flat()).toEqual(['paste of one q\r two']);
	});

	it('reads keys again after a paste that never ends', async () => {
		const {received, send} = startReading();
		await send('\u001B[200~one');
		vi.advanceTimersByTime(10_000);
		await nextTick();
		await send('q');
		expect(received).toEqual([['paste of one'], ['q']]);
	});

	it('gives no events after it is stopped', async () => {
		const {received, send, stop, input} = startReading();
		await send('\u001B');
		stop();
		vi.advanceTimersByTime(10_000);
		await send('j');
		expect(received).toEqual([]);
		expect(input.isPaused()).toBe(true);
		expect(input.listenerCount('data')).toBe(0);
	});
});
