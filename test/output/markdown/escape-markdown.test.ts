import fc from 'fast-check';
import {marked} from 'marked';
import {describe, expect, it} from 'vitest';
import {escapeMarkdown} from '../../../source/output/markdown/escape-markdown.js';
import {collapseWhitespace} from '../../../source/text/collapse-whitespace.js';

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;',
};

const html = (text: string): string => text.replaceAll(/[&<>"']/gv, character => entities[character] ?? character);

const pieces = fc.constantFrom('#', '##', '-', '+', '=', '---', '1.', '12)', '*', '**', '_', '`', '~~', '[', ']', '(', ')', '!', '<', '>', '<b>', '&amp;', '&#60;', '\\', '|', 'www.', 'http://', 'a@b.com', 'x', 'word', ' ', ' ', 'é', '“');
const texts = fc.array(pieces, {minLength: 1, maxLength: 8}).map(parts => collapseWhitespace(parts.join(''))).filter(text => text !== '');

describe('escapeMarkdown', () => {
	it.each([
		['in a heading', '# ', '<h1>', '</h1>\n'],
		['in a list', '- ', '<ul>\n<li>', '</li>\n</ul>\n'],
		['in a paragraph', '', '<p>', '</p>\n'],
	])('escapes all syntax %s', (_, before, opening, closing) => {
		fc.assert(fc.property(texts, text => {
			expect(marked.parse(before + escapeMarkdown(text))).toBe(opening + html(text) + closing);
		}), {numRuns: 1000});
	});

	it('does not escape ordinary sentences', () => {
		const text = '“We’ll pay $5 (or 10%) – in 2026!” said Mr. Lind-Hall, 61; nobody else did: why?';
		expect(escapeMarkdown(text)).toBe(text);
	});
});
