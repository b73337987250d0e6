import {describe, expect, it} from 'vitest';
import {attributionLines} from '../../../source/session/overlays/attribution-lines.js';
import {story} from '../../helpers/articles.js';
import {openSession, press} from '../../helpers/session.js';

const inTheText = (keys: readonly string[], text: string): string | undefined =>
	new Map(attributionLines(press(openSession({stories: [story(text)]}), ...keys))).get('In the text');

describe('attributionLines', () => {
	it('returns the words in quotation marks, and after them their paragraph', () => {
		const lines = attributionLines(openSession());
		expect(lines.slice(-2)).toEqual([
			['Words', '“The boats will sail on Monday”'],
			['In the text', '“The boats will sail on Monday,” Anna Berg said in Oslo.'],
		]);
	});

	it('includes the paragraph that names the speaker', () => {
		const text = inTheText([], 'Talk\n\nBefore.\n\n“[[Anna Berg|We sail]].”\n\nSo {Anna Berg} ((said)) it.\n\nAfter.');
		expect(text).toBe('“We sail.” So Anna Berg said it.');
	});

	it('returns at most 1500 characters of the article before and after the quote', () => {
		const text = inTheText([], `Talk\n\n${'a'.repeat(5000)} “[[?|We sail]]” ${'b'.repeat(5000)}`);
		expect(text).toBe(`${'a'.repeat(1498)} “We sail” ${'b'.repeat(1498)}`);
	});
});
