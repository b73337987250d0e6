import {describe, expect, it} from 'vitest';
import {
	bold, escapeRoff, item, paragraph,
} from '../../../source/command-line/manual/roff.js';

describe('escapeRoff', () => {
	it.each([
		['--no-state', String.raw`\-\-no\-state`],
		[String.raw`a\b`, String.raw`a\eb`],
		['.nf', String.raw`\&.nf`],
		['one\n.two', `one\n${String.raw`\&.two`}`],
		['\'', String.raw`\(aq`],
		['~/a "b" `c` ^', String.raw`\(ti/a \(dqb\(dq \(gac\(ga \(ha`],
		['↓ …', String.raw`\[u2193] \[u2026]`],
		['𝄞', String.raw`\[u1D11E]`],
	])('escapes "%s" as "%s"', (text, escaped) => {
		expect(escapeRoff(text)).toBe(escaped);
	});
});

it('the macros escape their texts', () => {
	expect(bold('-f')).toBe(String.raw`\fB\-f\fR`);
	expect(paragraph('.a')).toBe(`.PP\n${String.raw`\&.a`}`);
	expect(item(bold('a'), '\'b')).toBe(`.TP\n${bold('a')}\n${String.raw`\(aqb`}`);
});
