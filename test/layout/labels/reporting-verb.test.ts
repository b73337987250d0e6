import {describe, expect, it} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';
import {reportingVerb} from '../../../source/layout/labels/reporting-verb.js';

/** Returns the verb before the first statement of a text. */
function verbIn(text: string): string | null {
	const [quote] = analyze(text).quotes;
	if (!quote) {
		throw new Error(`The engine finds no quote in: ${text}`);
	}

	return reportingVerb(quote);
}

describe('reportingVerb', () => {
	it.each([
		['said', 'The mayor Ann Roe said that the bridge was closed.\n'],
		['denied', 'The mayor Ann Roe denied that the bridge was closed.\n'],
		['warned on Monday', 'The mayor Ann Roe warned on Monday that the bridge was closed.\n'],
		['told reporters', 'The mayor Ann Roe told reporters that the bridge was closed.\n'],
		['did not say', 'The mayor Ann Roe did not say that the bridge was closed.\n'],
		['declined to say', 'The mayor Ann Roe declined to say whether the bridge was closed.\n'],
		['wouldn’t say', 'The mayor Ann Roe wouldn’t say whether the bridge was closed.\n'],
		['said', 'The bridge was closed, said the mayor Ann Roe on Monday.\n'],
	])('before a clause is %j', (verb, text) => {
		expect(verbIn(text)).toBe(verb);
	});

	it.each([
		[null, '“The bridge is closed,” said Ann Roe.\n'],
		['joked', '“The bridge is closed,” joked Ann Roe.\n'],
		['asked', '“Go on,” asked Ann Roe.\n'],
		[null, '“Is it closed?” asked Ann Roe.\n'],
		[null, 'The road bureau denied this in a written reply: “The schedule for the new bridge is unchanged and does not depend on any temporary service.”\n'],
		[null, '“We have closed nothing at all,” Ann Roe denied.\n'],
		['denied', 'The mayor Ann Roe denied “closing the only bridge in the town”.\n'],
	])('before words between marks is %j', (verb, text) => {
		expect(verbIn(text)).toBe(verb);
	});
});
