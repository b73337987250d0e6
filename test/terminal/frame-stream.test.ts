import {stripVTControlCharacters} from 'node:util';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {FrameStream} from '../../source/terminal/frame-stream.js';
import {displayWidth} from '../../source/text/width.js';

type Size = {columns: number; rows: number};

/** A frame stream on a terminal that is not there, with what it writes. */
function open(size: Size) {
	const terminal = new xterm.Terminal({cols: size.columns, rows: size.rows, allowProposedApi: true});
	const written: string[] = [];
	const screen = {...size, write: (data: string) => written.push(data)};
	const stream = new FrameStream(screen);
	return {
		stream,
		screen,
		/** What was written since the last time. */
		take: () => written.splice(0).join(''),
		/** The rows as a user sees them, after all that was written. */
		async see(): Promise<string[]> {
			const data = written.splice(0).join('');
			await new Promise<void>(resolve => {
				terminal.write(data, resolve);
			});
			const {active} = terminal.buffer;
			return Array.from({length: terminal.rows}, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true).trimEnd() ?? '');
		},
		resize({columns, rows}: Size) {
			terminal.resize(columns, rows);
			Object.assign(screen, {columns, rows});
		},
	};
}

/** How Ink writes a frame over one of `previous` rows. */
const asInk = (frame: readonly string[], previous = 0): string =>
	'\u001B[2K\u001B[1A'.repeat(Math.max(0, previous - 1)) + (previous > 0 ? '\u001B[2K\u001B[G' : '') + frame.join('\n') + '\n';

const padded = (frame: readonly string[], rows: number): string[] => Array.from({length: rows}, (_, row) => (frame[row] ?? '').trimEnd());

describe('the frame stream', () => {
	it('draws a frame on the screen', async () => {
		const {stream, see} = open({columns: 10, rows: 4});
		stream.write(asInk(['one', 'two', '', 'four']));
		expect(await see()).toEqual(['one', 'two', '', 'four']);
	});

	it('writes only the rows that changed, in one piece', () => {
		const {stream, take} = open({columns: 20, rows: 4});
		stream.write(asInk(['first', 'second', 'third']));
		take();
		stream.write(asInk(['first', 'changed', 'third'], 3));
		const written = take();
		expect(written).toContain('changed');
		expect(written).not.toContain('first');
		expect(written).not.toContain('third');
		expect(written).toMatch(/^\u001B\[\?2026h.*\u001B\[\?2026l$/v);
	});

	it('writes nothing where nothing changed', () => {
		const {stream, take} = open({columns: 20, rows: 4});
		stream.write(asInk(['one', 'two']));
		take();
		stream.write(asInk(['one', 'two'], 2));
		expect(take()).toBe('');
	});

	it('erases rows that a shorter frame leaves free', async () => {
		const {stream, see} = open({columns: 10, rows: 4});
		stream.write(asInk(['one', 'two', 'three']));
		stream.write(asInk(['uno'], 3));
		expect(await see()).toEqual(['uno', '', '', '']);
	});

	it('draws rows that fill the terminal, the last one too, without scrolling', async () => {
		const {stream, see} = open({columns: 5, rows: 3});
		stream.write(asInk(['aaaaa', 'bbbbb', 'ccccc']));
		expect(await see()).toEqual(['aaaaa', 'bbbbb', 'ccccc']);
		stream.write(asInk(['xxxxx', 'b', 'yyyyy'], 3));
		expect(await see()).toEqual(['xxxxx', 'b', 'yyyyy']);
	});

	it('leaves out what the terminal has no rows for', async () => {
		const {stream, see} = open({columns: 5, rows: 2});
		stream.write(asInk(['a', 'b', 'c']));
		expect(await see()).toEqual(['a', 'b']);
	});

	it('draws the same frame anew when asked to', async () => {
		const {stream, see, take} = open({columns: 10, rows: 3});
		stream.write(asInk(['one', 'two']));
		take();
		stream.repaint();
		expect(await see()).toEqual(['one', 'two', '']);
	});

	it('draws the next frame whole after it was told to forget', () => {
		const {stream, take} = open({columns: 10, rows: 3});
		stream.write(asInk(['one', 'two']));
		take();
		stream.forget();
		stream.write(asInk(['one', 'two'], 2));
		expect(take()).toContain('one');
	});

	it('tells Ink the width, and nothing of a terminal', () => {
		const {stream} = open({columns: 33, rows: 3});
		expect(stream.columns).toBe(33);
		expect(stream.isTTY).toBe(false);
		expect(stream.rows).toBeGreaterThan(1000);
		expect(open({columns: 80, rows: 24}).stream.columns).toBe(80);
		expect(new FrameStream({columns: 0, rows: 0, write: () => true}).columns).toBe(80);
	});

	it('leaves no style behind on erased parts of the screen', async () => {
		const {stream, see, take} = open({columns: 10, rows: 2});
		stream.write(asInk(['\u001B[7mcursor\u001B[27m', 'two']));
		expect(await see()).toEqual(['cursor', 'two']);
		stream.write(asInk(['x', 'two'], 2));
		expect(take()).toContain('x\u001B[0m\u001B[K');
	});
});

describe('any sequence of frames', () => {
	const columns = 12;
	const rows = 5;
	const row = fc.array(fc.constantFrom('a', 'b', ' ', '東', 'é', 'word', '\u001B[1mbold\u001B[22m', '\u001B[31mred\u001B[39m'), {maxLength: 12}).map(parts => {
		let text = '';
		let width = 0;
		for (const part of parts) {
			const more = displayWidth(stripVTControlCharacters(part));
			if (width + more <= columns) {
				text += part;
				width += more;
			}
		}

		return text;
	});
	const frames = fc.array(fc.array(row, {minLength: 1, maxLength: rows}).filter(frame => frame.join('\n') !== ''), {minLength: 1, maxLength: 8});

	it('leaves the last one on the screen, whatever came before', async () => {
		await fc.assert(fc.asyncProperty(frames, fc.func(fc.constantFrom('', 'repaint', 'forget')), async (frames, between) => {
			const {stream, see} = open({columns, rows});
			let previous = 0;
			for (const [index, frame] of frames.entries()) {
				stream.write(asInk(frame, previous));
				previous = frame.length;
				// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
				expect(await see()).toEqual(padded(frame.map(row => stripVTControlCharacters(row)), rows));
				const what = between(index);
				if (what === 'repaint') {
					stream.repaint();
				} else if (what === 'forget') {
					stream.forget();
				}
			}
		}));
	});

	it('is right at every size that the terminal takes', async () => {
		const size = fc.record({columns: fc.integer({min: 5, max: 30}), rows: fc.integer({min: 2, max: 12})});
		await fc.assert(fc.asyncProperty(fc.array(size, {minLength: 1, maxLength: 6}), async sizes => {
			const {stream, see, resize} = open({columns, rows});
			for (const next of sizes) {
				resize(next);
				stream.forget();
				const frame = Array.from({length: next.rows}, (_, index) => String(index % 10).repeat(next.columns));
				stream.write(asInk(frame, 3));
				// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
				expect(await see()).toEqual(frame);
			}
		}));
	});
});
