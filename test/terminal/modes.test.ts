import xterm from '@xterm/headless';
import {describe, expect, it} from 'vitest';
import {enterSequence} from '../../source/terminal/modes.js';

describe('enterSequence', () => {
	it.each([
		['line drawing characters', '\u001B(0'],
		['the second set of characters', '\u001B)0\u000E'],
		['inserting characters', '\u001B[4h'],
		['a scroll region and rows counted from it', '\u001B[5;10r\u001B[?6h'],
		['a style', '\u001B[7;41m'],
	])('ends what another program may have left: %s', async (_, left) => {
		const terminal = new xterm.Terminal({cols: 20, rows: 12, allowProposedApi: true});
		await new Promise<void>(resolve => {
			terminal.write(`\u001B[?1049h${left}${enterSequence({hasMouse: true, followsColors: true})}\u001B[1;1Hlast\u001B[1;1Hfirs\u001B[12;1Hend`, resolve);
		});
		const rows = Array.from({length: 12}, (_row, index) => terminal.buffer.active.getLine(index)?.translateToString(true));
		expect(rows).toEqual(['firs', ...Array.from({length: 10}, () => ''), 'end']);
		expect(terminal.buffer.active.getLine(5)?.getCell(5)?.isBgDefault()).toBe(true);
	});
});
