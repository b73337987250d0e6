import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {unwrapLines} from '../../../source/analysis/tokens/unwrap-lines.js';

const wrapped = `Harbour vote goes to a second count

The council said on Monday that the vote on the harbour wall would be counted
again. "We found forty ballots in a drawer that nobody had opened since the
spring," said Ines Okafor, the clerk.

She would not say whose drawer it was, although three people in the room
laughed.
`;

describe('unwrapLines', () => {
	it('replaces the line breaks inside hard-wrapped paragraphs with spaces', () => {
		expect(unwrapLines(wrapped)).toContain('the spring," said Ines Okafor');
		expect(unwrapLines(wrapped)).toContain('whose drawer it was, although three people in the room laughed.');
	});

	it('keeps the line breaks between headline and paragraphs', () => {
		expect(unwrapLines(wrapped)).toContain('second count\n\nThe council');
	});

	it('does not change a text with one line for each paragraph', () => {
		const text = `${'A long paragraph on a line of its own. '.repeat(6)}\nA short one.\n${'Another long one that goes on. '.repeat(6)}`;
		expect(unwrapLines(text)).toBe(text);
	});

	it('does not change lists, addresses and verse', () => {
		const text = 'Contact:\nMara Lind\nQuay Street 4\n5003 Bergen\n\nRoses are red,\nviolets are blue,\nthe vote was a draw\nand the treasurer knew.\n';
		expect(unwrapLines(text)).toBe(text);
	});

	it('does not join the turns of a transcript', () => {
		const text = 'CHAIR: The committee will come to order.\nMR. OYELARAN: Thank you.\nCHAIR: You have five minutes, and the clock is behind you.\n';
		expect(unwrapLines(text)).toBe(text);
	});

	it('keeps the length and changes only line breaks', () => {
		fc.assert(fc.property(fc.array(fc.constantFrom('said', 'a', 'harbour', '\n', ' ', '“no', 'Okafor,”', '\n\n', '   ')).map(words => words.join(' ')), text => {
			const joined = unwrapLines(text);
			expect(joined).toHaveLength(text.length);
			for (const [index, character] of [...joined].entries()) {
				expect(character === text[index] || (character === ' ' && text[index] === '\n')).toBe(true);
			}
		}));
	});
});
