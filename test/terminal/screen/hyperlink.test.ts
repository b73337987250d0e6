import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {hyperlinkParameters, linked, takesHyperlinks} from '../../../source/terminal/screen/hyperlink.js';

const parameters = (url: string, id = '1'): string => hyperlinkParameters({id, url});

describe('the parameters of a hyperlink', () => {
	it('are its identity and its address in normal form', () => {
		expect(parameters('https://example.org/a?b=c#d', 't12')).toBe('id=t12;https://example.org/a?b=c#d');
		expect(parameters('mailto:roe@example.org')).toBe('id=1;mailto:roe@example.org');
	});

	it('are percent-encoded ASCII', () => {
		expect(parameters('https://example.org/über uns')).toBe('id=1;https://example.org/%C3%BCber%20uns');
		expect(parameters('http://bücher.example/')).toBe('id=1;http://xn--bcher-kva.example/');
	});

	it.each([
		'data:text/html,<script>', 'file:///etc/passwd', 'ssh://example.org', 'vbscript:x', 'relative.html', '', ' ', '\u001B]8;;https://example.org/',
	])('are empty for %j', url => {
		expect(parameters(url)).toBe('');
	});

	it('are empty for an address that is too long', () => {
		expect(parameters(`https://example.org/${'a'.repeat(1900)}`)).not.toBe('');
		expect(parameters(`https://example.org/${'a'.repeat(2000)}`)).toBe('');
		expect(parameters(`https://example.org/${'ü'.repeat(400)}`)).toBe('');
	});

	it.each([
		'https://example.org/\u001B\\\u001B]0;owned\u0007',
		'https://example.org/\u0007bell',
		'https://example.org/\u009Cst\u009D0;x\u0007',
		'https://example.org/\u202Egro.elpmaxe',
		'https://example.org/a\nb\tc\rd',
		'mailto:a@b.example?subject=\u001B[2J\u0007\u009C',
		'https://user:pass\u001Bword@example.org/',
		'https://example.org/?q=\u001B]52;c;aGk=\u0007',
		'https://example.org/#\u001B[31m',
	])('cannot end the sequence: %j', url => {
		expect(parameters(url)).toMatch(/^(?:id=1;[!-~]+)?$/v);
	});

	it('are printable ASCII for any address and identity', () => {
		const address = fc.tuple(fc.constantFrom('https://example.org/', 'http://', 'mailto:', 'https://a.example/?', 'https://a.example/#', ''), fc.string({unit: 'binary'})).map(parts => parts.join(''));
		fc.assert(fc.property(address, fc.string({unit: 'binary'}), (url, id) => {
			expect(hyperlinkParameters({id, url})).toMatch(/^(?:id=[\w\-]*;[!-~]+)?$/v);
		}), {numRuns: 1000});
	});
});

describe('a linked text', () => {
	it('opens and closes its link', () => {
		expect(linked('words', 'id=1;https://example.org/')).toBe('\u001B]8;id=1;https://example.org/\u001B\\words\u001B]8;;\u001B\\');
	});

	it('is the text alone without parameters', () => {
		expect(linked('words', '')).toBe('words');
	});
});

describe('a terminal', () => {
	it.each([
		[{TERM: 'xterm-256color'}, true],
		[{TERM: 'tmux-256color'}, true],
		[{TERM: 'xterm-kitty'}, true],
		[{TERM: 'dumb'}, false],
		[{TERM: 'linux'}, false],
		[{TERM: 'eterm-color'}, false],
		[{TERM: 'vt100'}, false],
		[{TERM: 'xterm-256color', INSIDE_EMACS: '29.1,vterm'}, false],
		[{TERM: 'xterm-256color', VTE_VERSION: '5000'}, false],
		[{TERM: 'xterm-256color', VTE_VERSION: '7600'}, true],
		[{}, false],
	])('of the environment %j takes hyperlinks: %j', (environment, expected) => {
		expect(takesHyperlinks(environment)).toBe(expected);
	});

	it('takes hyperlinks as FORCE_HYPERLINK says, if it is set', () => {
		expect(takesHyperlinks({TERM: 'dumb', FORCE_HYPERLINK: '1'})).toBe(true);
		expect(takesHyperlinks({TERM: 'xterm', FORCE_HYPERLINK: '0'})).toBe(false);
		expect(takesHyperlinks({TERM: 'xterm', FORCE_HYPERLINK: ''})).toBe(true);
	});
});
