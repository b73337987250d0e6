import xterm from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {linked} from '../../../source/terminal/screen/hyperlink.js';
import {type StyledText} from '../../../source/terminal/screen/screen-row.js';
import {Screen} from '../../../source/terminal/screen/screen.js';
import {displayWidth} from '../../../source/text/width.js';

type Size = {columns: number; rows: number};
type Frame = ReadonlyArray<readonly StyledText[]>;

const emulate = ({columns, rows}: Size) => new xterm.Terminal({cols: columns, rows, allowProposedApi: true});

/** Returns the address of the link of a cell; `undefined` if it is in none. */
function linkOf(terminal: xterm.Terminal, cell: xterm.IBufferCell | undefined): string | undefined {
	/* eslint-disable @typescript-eslint/no-unsafe-type-assertion -- xterm.js has no public way to read links. */
	const {urlId = 0} = (cell as {extended?: {urlId: number}} | undefined)?.extended ?? {};
	const {_core: core} = terminal as unknown as {_core: {_oscLinkService: {getLinkData: (id: number) => {id?: string; uri: string} | undefined}}};
	/* eslint-enable @typescript-eslint/no-unsafe-type-assertion */
	const link = urlId === 0 ? undefined : core._oscLinkService.getLinkData(urlId);
	return link && `${link.id} ${link.uri}`;
}

/** Describes the visible part of a cell: on a blank, only some styles are visible. */
function look(terminal: xterm.Terminal, cell: xterm.IBufferCell | undefined): string {
	const text = (cell?.getChars() ?? '') === '' ? ' ' : cell?.getChars();
	const onBlank = [cell?.getBgColor(), cell?.isInverse(), cell?.isUnderline(), linkOf(terminal, cell)];
	return [text, ...onBlank, ...(text === ' ' ? [] : [cell?.getFgColor(), cell?.isBold(), cell?.isDim(), cell?.isItalic()])].join(' ');
}

const looksOf = (terminal: xterm.Terminal): string[][] => Array.from({length: terminal.rows}, (_, row) => {
	const line = terminal.buffer.active.getLine(terminal.buffer.active.viewportY + row);
	return Array.from({length: terminal.cols}, (_, column) => look(terminal, line?.getCell(column)));
});

const write = async (terminal: xterm.Terminal, data: string): Promise<void> => new Promise(resolve => {
	terminal.write(data, resolve);
});

/** A screen on an emulated terminal, with the bytes that it writes. */
function open(size: Size, hasHyperlinks = true) {
	const terminal = emulate(size);
	const written: string[] = [];
	const waiting: Array<() => void> = [];
	let isStuck = false;
	const device = {
		...size,
		write(data: string, done: () => void) {
			written.push(data);
			if (isStuck) {
				waiting.push(done);
			} else {
				done();
			}
		},
	};
	const screen = new Screen(device, hasHyperlinks);
	const settle = async () => write(terminal, written.splice(0).join(''));
	return {
		screen,
		/** Returns the bytes that were written since the last call. */
		take: () => written.splice(0).join(''),
		/** Returns the visible rows after all writes. */
		async see(): Promise<string[]> {
			await settle();
			const {active} = terminal.buffer;
			return Array.from({length: terminal.rows}, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true).trimEnd() ?? '');
		},
		/** Returns the visible rows with the style of each cell. */
		async looks(): Promise<string[][]> {
			await settle();
			return looksOf(terminal);
		},
		/** Makes the terminal accept no more writes. */
		stick() {
			isStuck = true;
		},
		/** Makes the terminal accept all writes again. */
		unstick() {
			isStuck = false;
			for (const done of waiting.splice(0)) {
				done();
			}
		},
		resize({columns, rows}: Size) {
			terminal.resize(columns, rows);
			Object.assign(device, {columns, rows});
		},
	};
}

const plain = (...rows: readonly string[]): Frame => rows.map(text => [{text, sgr: ''}]);

/** Returns the look of an empty terminal after a frame is written without any optimisation. */
async function expectedLooks(frame: Frame, size: Size): Promise<string[][]> {
	const terminal = emulate(size);
	const rows = frame.map((row, index) => `\u001B[${index + 1};1H` + row.map(({text, sgr, link = ''}) => linked(`\u001B[0;${sgr}m${text}\u001B[0m`, link)).join(''));
	await write(terminal, rows.join(''));
	return looksOf(terminal);
}

describe('the screen', () => {
	it('draws a frame', async () => {
		const {screen, see} = open({columns: 10, rows: 4});
		screen.draw(plain('one', 'two', '', 'four'));
		expect(await see()).toEqual(['one', 'two', '', 'four']);
	});

	it('writes only the changed cells, in one write', () => {
		const {screen, take} = open({columns: 40, rows: 4});
		screen.draw(plain('first', 'a long row with one word in it', 'third'));
		take();
		screen.draw(plain('first', 'a long row with two word in it', 'third'));
		expect(take()).toBe('\u001B[?2026h\u001B[2;17Htwo\u001B[?2026l');
	});

	it('shows nothing of a frame for another size, even if it is redrawn before the next frame', async () => {
		const {screen, see, resize} = open({columns: 8, rows: 3});
		screen.draw(plain('one long', 'two'));
		resize({columns: 4, rows: 2});
		screen.resized();
		screen.repaint();
		expect(await see()).toEqual(['', '']);
		screen.draw(plain('one…', 'two'));
		expect(await see()).toEqual(['one…', 'two']);
	});

	it('writes nothing if nothing changed', () => {
		const {screen, take} = open({columns: 20, rows: 4});
		screen.draw(plain('one', 'two'));
		take();
		screen.draw(plain('one', 'two'));
		expect(take()).toBe('');
	});

	it('ignores blanks at the end of a row and styles that are not visible on blanks', () => {
		const {screen, take} = open({columns: 20, rows: 4});
		screen.draw([[{text: 'one', sgr: '1'}]]);
		take();
		screen.draw([[{text: 'one  ', sgr: '1'}, {text: '   ', sgr: ''}]]);
		expect(take()).toBe('');
	});

	it('erases the rows below a shorter frame', async () => {
		const {screen, see} = open({columns: 10, rows: 4});
		screen.draw(plain('one', 'two', 'three'));
		screen.draw(plain('uno'));
		expect(await see()).toEqual(['uno', '', '', '']);
	});

	it('draws full rows, the last one included, without scrolling', async () => {
		const {screen, see} = open({columns: 5, rows: 3});
		screen.draw(plain('aaaaa', 'bbbbb', 'ccccc'));
		expect(await see()).toEqual(['aaaaa', 'bbbbb', 'ccccc']);
		screen.draw(plain('xxxxx', 'b', 'yyyyy'));
		expect(await see()).toEqual(['xxxxx', 'b', 'yyyyy']);
	});

	it('leaves out rows below the end of the terminal', async () => {
		const {screen, see} = open({columns: 5, rows: 2});
		screen.draw(plain('a', 'b', 'c'));
		expect(await see()).toEqual(['a', 'b']);
	});

	it('redraws the same frame on request', async () => {
		const {screen, see, take} = open({columns: 10, rows: 3});
		screen.draw(plain('one', 'two'));
		take();
		screen.repaint();
		expect(await see()).toEqual(['one', 'two', '']);
	});

	it('draws the next frame whole after invalidate', () => {
		const {screen, take} = open({columns: 10, rows: 3});
		screen.draw(plain('one', 'two'));
		take();
		screen.invalidate();
		screen.draw(plain('one', 'two'));
		expect(take()).toContain('one');
	});

	it('draws nothing while another program has the terminal, and the last frame afterwards', async () => {
		const {screen, see, take} = open({columns: 10, rows: 2});
		screen.draw(plain('one'));
		take();
		screen.setActive(false);
		screen.draw(plain('two'));
		expect(take()).toBe('');
		screen.setActive(true);
		screen.repaint();
		expect(await see()).toEqual(['two', '']);
	});

	it('draws the first frame whole after another program has had the terminal', () => {
		const {screen, take} = open({columns: 10, rows: 2});
		screen.draw(plain('one'));
		screen.setActive(false);
		take();
		screen.setActive(true);
		screen.draw(plain('one'));
		expect(take()).toContain('one');
	});

	it('writes one frame to a terminal that hangs, and the last frame when it goes on', async () => {
		const {screen, see, take, stick, unstick} = open({columns: 10, rows: 2});
		stick();
		screen.draw(plain('one'));
		await see();
		screen.draw(plain('two'));
		screen.draw(plain('three'));
		expect(take()).toBe('');
		unstick();
		expect(await see()).toEqual(['three', '']);
		screen.draw(plain('three'));
		expect(take()).toBe('');
	});

	it('keeps the control sequences in rows of Ink', async () => {
		const {screen, see, take} = open({columns: 10, rows: 2});
		screen.draw(plain('\u001B[7mcursor\u001B[27m', 'two'));
		expect(await see()).toEqual(['cursor', 'two']);
		screen.draw(plain('x', 'two'));
		expect(take()).toContain('x\u001B[m\u001B[K');
	});

	it('assumes 80 columns if the terminal does not know its size', () => {
		const {screen, take} = open({columns: 0, rows: 0});
		screen.draw(plain('x'.repeat(80)));
		expect(take()).toContain('x'.repeat(80));
	});
});

describe('the links of a screen', () => {
	const size = {columns: 30, rows: 3};
	const link = 'id=1;https://a.example/';
	const opened = `\u001B]8;${link}\u001B\\`;
	const closed = '\u001B]8;;\u001B\\';

	it('are opened and closed around their words', () => {
		const {screen, take} = open(size);
		screen.draw([[{text: 'a ', sgr: ''}, {text: 'linked', sgr: '4', link}, {text: ' word', sgr: ''}]]);
		expect(take()).toContain(`a ${opened}\u001B[4mlinked\u001B[m${closed} word`);
	});

	it('are drawn again where only the link changed', () => {
		const {screen, take} = open(size);
		screen.draw([[{text: 'a linked word', sgr: ''}]]);
		take();
		screen.draw([[{text: 'a ', sgr: ''}, {text: 'linked', sgr: '', link}, {text: ' word', sgr: ''}]]);
		expect(take()).toBe(`\u001B[?2026h\u001B[1;3H${opened}linked${closed}\u001B[?2026l`);
		screen.draw([[{text: 'a linked word', sgr: ''}]]);
		expect(take()).toBe('\u001B[?2026h\u001B[1;3Hlinked\u001B[?2026l');
	});

	it('stay open for no cell that follows, also in rows with wide characters', () => {
		const {screen, take} = open(size);
		screen.draw([[{text: '東京', sgr: '', link}, {text: ' is far', sgr: ''}]]);
		expect(take()).toContain(`${opened}東京${closed} is far`);
	});

	it('are plain text where the terminal takes none', () => {
		const {screen, take} = open(size, false);
		screen.draw([[{text: 'linked', sgr: '4', link}], [{text: '東京', sgr: '', link}]]);
		expect(take()).not.toContain('\u001B]');
	});
});

describe('the screen, after any sequence of frames', () => {
	const size = {columns: 30, rows: 5};
	const words = ['a', 'b', ' ', '             ', 'word', 'two words', '“é”', '東京', '│', '★', '…', 'e\u0301', 'नमस्ते', 'سلام', 'שלום', '🙂', '👩‍👧', '❤️'];
	const part = fc.record({
		text: fc.constantFrom(...words),
		sgr: fc.constantFrom('', '', '1', '2', '1;36', '4', '7', '30;43'),
		link: fc.constantFrom(undefined, undefined, undefined, 'id=1;https://a.example/', 'id=2;https://b.example/'),
	});
	const row = fc.array(part, {maxLength: 9}).map(parts => {
		const taken: StyledText[] = [];
		let width = 0;
		for (const each of parts) {
			width += displayWidth(each.text);
			if (width > size.columns) {
				break;
			}

			taken.push(each);
		}

		return taken;
	});
	const frames = fc.array(fc.array(row, {maxLength: size.rows}), {minLength: 1, maxLength: 8});

	it('shows the last frame, each cell in its style', async () => {
		await fc.assert(fc.asyncProperty(frames, fc.func(fc.constantFrom('', 'repaint', 'forget')), async (frames, between) => {
			const {screen, looks} = open(size);
			for (const [index, frame] of frames.entries()) {
				screen.draw(frame);
				// eslint-disable-next-line no-await-in-loop -- The order matters.
				expect(await looks()).toEqual(await expectedLooks(frame, size));
				const what = between(index);
				if (what === 'repaint') {
					screen.repaint();
				} else if (what === 'forget') {
					screen.invalidate();
				}
			}
		}));
	});

	it('shows the last frame at every size of the terminal', async () => {
		const size = fc.record({columns: fc.integer({min: 5, max: 30}), rows: fc.integer({min: 2, max: 12})});
		await fc.assert(fc.asyncProperty(fc.array(size, {minLength: 1, maxLength: 6}), async sizes => {
			const {screen, see, resize} = open({columns: 12, rows: 5});
			for (const next of sizes) {
				resize(next);
				screen.invalidate();
				const frame = Array.from({length: next.rows}, (_, index) => String(index % 10).repeat(next.columns));
				screen.draw(plain(...frame));
				// eslint-disable-next-line no-await-in-loop -- The order matters.
				expect(await see()).toEqual(frame);
			}
		}));
	});
});
