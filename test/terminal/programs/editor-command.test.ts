import {describe, expect, it} from 'vitest';
import {editorArguments, editorOf} from '../../../source/terminal/programs/editor-command.js';

const argumentsOf = (command: string, line: number | null): string[] => editorArguments(editorOf({EDITOR: command}, 'linux'), '/a b.txt', line);

describe('editorOf', () => {
	it('prefers VISUAL, then EDITOR, then an editor that the system has', () => {
		expect(editorOf({VISUAL: 'hx', EDITOR: 'vi'}, 'linux')).toEqual({command: 'hx', name: 'hx'});
		expect(editorOf({VISUAL: ' ', EDITOR: '/usr/bin/vim -u NONE'}, 'linux')).toEqual({command: '/usr/bin/vim -u NONE', name: 'vim'});
		expect(editorOf({}, 'linux').name).toBe('vi');
		expect(editorOf({}, 'win32').name).toBe('notepad');
		expect(editorOf({EDITOR: String.raw`"C:\Program Files\Vim\vim.exe" -f`}, 'win32').name).toBe('vim');
	});
});

describe('editorArguments', () => {
	it.each([
		['vim', ['+12', '/a b.txt']],
		['nano -w', ['+12', '/a b.txt']],
		['hx', ['/a b.txt:12']],
		['code', ['--wait', '--goto', '/a b.txt:12']],
		['code --wait', ['--goto', '/a b.txt:12']],
		['subl -w', ['/a b.txt:12']],
		['ed', ['/a b.txt']],
	])('gives the line to %s in its way', (command, expected) => {
		expect(argumentsOf(command, 12)).toEqual(expected);
	});

	it('gives no line if none is known', () => {
		expect(argumentsOf('vim', null)).toEqual(['/a b.txt']);
	});
});
