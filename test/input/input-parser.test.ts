import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type InputEvent} from '../../source/input/input-event.js';
import {InputParser} from '../../source/input/input-parser.js';

/** Parses pieces of input, after which nothing more comes. */
function parse(...pieces: readonly string[]): InputEvent[] {
	const parser = new InputParser();
	return [...pieces.flatMap(piece => parser.push(piece)), ...parser.flush()];
}

const names = (...pieces: readonly string[]): string[] => parse(...pieces).map(event => event.kind === 'key' ? event.name : event.kind);

describe('the input parser names', () => {
	it.each([
		['a letter', 'j', 'j'],
		['a capital', 'J', 'J'],
		['a letter with an accent', 'é', 'é'],
		['a character outside the basic plane', '𝒜', '𝒜'],
		['Space', ' ', 'space'],
		['Enter', '\r', 'return'],
		['Tab', '\t', 'tab'],
		['Shift-Tab', '\u001B[Z', 'shift+tab'],
		['Backspace', '\u007F', 'backspace'],
		['Ctrl-C', '\u0003', 'ctrl+c'],
		['Ctrl-Space', '\0', 'ctrl+space'],
		['Escape', '\u001B', 'escape'],
		['Up', '\u001B[A', 'up'],
		['Up in application mode', '\u001BOA', 'up'],
		['Ctrl-Up', '\u001B[1;5A', 'ctrl+up'],
		['Shift-Up of rxvt', '\u001B[a', 'shift+up'],
		['Ctrl-Up of rxvt', '\u001BOa', 'ctrl+up'],
		['Alt-Up', '\u001B\u001B[A', 'alt+up'],
		['Page Down', '\u001B[6~', 'pagedown'],
		['Ctrl-Page Down', '\u001B[6;5~', 'ctrl+pagedown'],
		['Shift-Page Down of rxvt', '\u001B[6$', 'shift+pagedown'],
		['Home of rxvt', '\u001B[7~', 'home'],
		['F1', '\u001BOP', 'f1'],
		['F1 of the Linux console', '\u001B[[A', 'f1'],
		['Ctrl-F1', '\u001B[1;5P', 'ctrl+f1'],
		['F13', '\u001B[25~', 'f13'],
		['Alt-x', '\u001Bx', 'alt+x'],
		['Alt-[', '\u001B[', 'alt+['],
		['Ctrl-Alt-x', '\u001B\u0018', 'ctrl+alt+x'],
		['Ctrl-Tab by modifyOtherKeys', '\u001B[27;5;9~', 'ctrl+tab'],
		['Shift-Enter by kitty’s protocol', '\u001B[13;2u', 'shift+return'],
		['a capital by kitty’s protocol', '\u001B[106;2u', 'J'],
	])('%s', (_, input, name) => {
		expect(names(input)).toEqual([name]);
	});

	it('no key for a sequence that is none', () => {
		expect(names('\u001B[24;80R', '\u001B[?62;4c', '\u001B[57441u', '\u001B]11;rgb:0000/0000/0000\u001B\\', '\u001BP1+r\u001B\\', '\u001B[97;1:3u'))
			.toEqual(Array.from({length: 6}, () => 'report'));
	});
});

describe('the input parser', () => {
	it('gives each of many keys in one chunk', () => {
		expect(names('jj\u001B[B/war\r')).toEqual(['j', 'j', 'down', '/', 'w', 'a', 'r', 'return']);
	});

	it('waits for the rest of a sequence that is cut', () => {
		const parser = new InputParser();
		expect(parser.push('\u001B[1')).toEqual([]);
		expect(parser.pending).toBe('sequence');
		expect(parser.push(';5P')).toEqual([{kind: 'key', name: 'ctrl+f1', raw: '\u001B[1;5P'}]);
		expect(parser.pending).toBe('nothing');
	});

	it('gives the Escape key twice if it is pressed twice', () => {
		expect(names('\u001B\u001B')).toEqual(['escape', 'escape']);
	});

	it('gives all that follows a control string without an end as keys', () => {
		const text = 'x'.repeat(1000);
		expect(names('\u001B]', text, text, '\u001Bj')).toHaveLength(2002);
	});

	it('gives a paste whole, with the line ends and sequences in it', () => {
		expect(parse('\u001B[200~one\rtwo \u001B[A', ' three\u001B[20', '1~q')).toEqual([
			{kind: 'paste', text: 'one\rtwo \u001B[A three'},
			{kind: 'key', name: 'q', raw: 'q'},
		]);
	});

	it('gives a paste that has no end once nothing more comes', () => {
		expect(parse('\u001B[200~one')).toEqual([{kind: 'paste', text: 'one'}]);
	});

	it('gives clicks, drags and the wheel of the mouse with their cells', () => {
		expect(parse('\u001B[<0;10;5M\u001B[<32;11;5M\u001B[<0;11;5m\u001B[<65;1;1M\u001B[<20;2;3M')).toMatchObject([
			{
				action: 'press', button: 'left', column: 9, row: 4,
			},
			{
				action: 'drag', button: 'left', column: 10, row: 4,
			},
			{
				action: 'release', button: 'left', column: 10, row: 4,
			},
			{
				action: 'wheel-down', button: 'none', column: 0, row: 0,
			},
			{
				action: 'press', button: 'left', shift: true, ctrl: true, alt: false, column: 1, row: 2,
			},
		]);
	});

	it('says when the window gains and loses the focus', () => {
		expect(parse('\u001B[I\u001B[O')).toEqual([{kind: 'focus', isFocused: true}, {kind: 'focus', isFocused: false}]);
	});

	const anyInput = fc.array(fc.oneof(
		fc.constantFrom('\u001B', '\u001B[', '\u001BO', '\u001B]', '[', '<', ';', '5', '~', 'M', 'u', 'A', '\u0007', '\u001B\\', '\u001B[200~', '\u001B[201~', '$'),
		fc.string({unit: 'binary', maxLength: 4}),
	), {maxLength: 20});

	it('gives the same events wherever the input is cut', () => {
		fc.assert(fc.property(anyInput, pieces => {
			expect(parse(...pieces)).toEqual(parse(pieces.join('')));
		}), {numRuns: 500});
	});

	it('loses no character that was typed', () => {
		fc.assert(fc.property(fc.string({unit: 'grapheme'}), text => {
			const typed = text.replaceAll('\u001B', '');
			expect(parse(typed).map(event => event.kind === 'key' ? event.raw : '').join('')).toBe(typed);
		}));
	});
});
