import fc from 'fast-check';
import {expect, test} from 'vitest';
import {findPassages} from '../../../source/analysis/quotation-marks/find-passages.js';

const passagesOf = (text: string): string[] => findPassages(text).map(({start, end}) => text.slice(start, end));

test.each([
	['a curly mark closes a straight one', '"Go,” she said. “Now."', ['Go,', 'Now.']],
	['grave accents open, straight marks close', '``Go,\'\' she said. ``Now," he said.', ['Go,', 'Now,']],
	['marks are turned the wrong way', '”Go,“ she said.', ['Go,']],
	['marks are doubled', '““Go,”” she said. ""Now,"" he said.', ['Go,', 'Now,']],
	['low marks open', '„Go,“ she said. „Now,” he said.', ['Go,', 'Now,']],
	['guillemets point outwards', '«Go,» she said. « Now, » he said.', ['Go,', 'Now,']],
	['guillemets point inwards', '»Go,« she said. »Now,« he said.', ['Go,', 'Now,']],
	['guillemets point to the right', '»Go,» she said.', ['Go,']],
])('finds passages if %s', (_what, text, passages) => {
	expect(passagesOf(text)).toEqual(passages);
});

test.each([
	['from the start of the paragraph', 'The road is shut.\n\nThe goats know,” said Ann Roe.', ['The goats know,']],
	['after a colon', 'Ann Roe said: The goats know.”', ['The goats know.']],
])('a passage without an opening mark begins %s', (_where, text, passages) => {
	expect(passagesOf(text)).toEqual(passages);
});

test.each([
	['“It rang all day, said Ann Roe. “Now it is gone.”', ['It rang all day,', 'Now it is gone.']],
	['"It rang all day,\' said Ann Roe, who rang it.', ['It rang all day,']],
	['Ann Roe said: “It rang all day.', ['It rang all day.']],
])('a passage without a closing mark ends before a cue or with the paragraph: %s', (text, passages) => {
	expect(passagesOf(text)).toEqual(passages);
});

test.each([
	['‘’Twas late,’ she said.', ['’Twas late,']],
	['‘It were a gull wi’ its feet painted.’', ['It were a gull wi’ its feet painted.']],
	['‘The rosette’s goin’ nowhere an’ all,’ he said.', ['The rosette’s goin’ nowhere an’ all,']],
	['\'We lost the dogs\' beds in the \'90s,\' he said. \'It\'s a hobby.\'', ['We lost the dogs\' beds in the \'90s,', 'It\'s a hobby.']],
	['‘I told ‘em to go,’ she said.', ['I told ‘em to go,']],
	['the workers’ union since the ’90s', []],
	['a pint o’ milk for the ‘captain’ and the boys’ club', ['captain']],
])('an apostrophe is no quotation mark: %s', (text, passages) => {
	expect(passagesOf(text)).toEqual(passages);
});

test('passages of any marks are in order, inside the text and not empty', () => {
	fc.assert(fc.property(fc.array(fc.constantFrom('“', '”', '"', '\'', '‘', '’', '`', '«', '»', '„', ' ', '\n', ',', '.', ': ', 'a', 'said', '9'), {maxLength: 60}), pieces => {
		const text = pieces.join('');
		let last = 0;
		for (const {start, end, outer} of findPassages(text)) {
			expect(outer.start).toBeGreaterThanOrEqual(last);
			expect(start).toBeGreaterThanOrEqual(outer.start);
			expect(end).toBeGreaterThan(start);
			expect(outer.end).toBeGreaterThanOrEqual(end);
			expect(outer.end).toBeLessThanOrEqual(text.length);
			last = outer.end;
		}
	}));
});
