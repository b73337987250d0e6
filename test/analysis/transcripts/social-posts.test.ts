import {expect, test} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';
import {said} from '../../helpers/articles/said.js';

const signature = '— Union of Ferry Workers (@ferryunion), November 4';
const words = 'We never agreed to this. Our members will decide.';

test.each([
	['in marks of a citation', `The union answered.\n\n> ${words}\n\n${signature}\n\nThe company did not.`],
	['signed within the citation', `The union answered.\n\n> ${words}\n>\n> ${signature}\n\nThe company did not.`],
	['signed in the next line', `The union answered.\n\n${words}\n${signature}\n\nThe company did not.`],
	['between quotation marks', `The union answered.\n\n“${words}”\n\n${signature}\n\nThe company did not.`],
])('analyze attributes a post to the account that signs it: %s', (_, text) => {
	const {quotes} = analyze(text);
	expect(quotes).toHaveLength(1);
	expect(quotes[0]).toMatchObject({speaker: 'Union of Ferry Workers', text: words, kind: 'direct'});
	expect(text.slice(quotes[0]?.speakerSpan?.start, quotes[0]?.speakerSpan?.end)).toBe('Union of Ferry Workers');
});

test('analyze attributes a post to the person whom the sentence before it names', () => {
	expect(said('A passenger, Katalin Varga, has posted from inside the cabin:\n\nStuck above a forest. Nobody panicking.\n\nThe car stopped at noon.')).toEqual([
		'Katalin Varga: Stuck above a forest. Nobody panicking.',
	]);
});

test('analyze takes no line for a signature only because it begins with a dash', () => {
	expect(said('The boats came in.\n\n— November was cold, and nobody went out.')).toEqual([]);
});
