import {describe, expect, test} from 'vitest';
import {startsWithTitle, prependTitle, type StructuredText} from '../../../source/loading/model/structured-text.js';

const document: StructuredText = {
	text: 'Talks “resume”\n\nText.',
	blocks: [{
		start: 0, end: 14, kind: 'heading', level: 1,
	}, {
		start: 16, end: 21, kind: 'paragraph', level: 1,
	}],
	styles: [{start: 16, end: 20, kind: 'strong'}],
};

describe('startsWithTitle', () => {
	test('ignores case, spacing and the shape of quotation marks', () => {
		expect(startsWithTitle(document, 'TALKS  "resume"')).toBe(true);
	});

	test('is false for another title', () => {
		expect(startsWithTitle(document, 'Talks')).toBe(false);
	});
});

test('prependTitle puts a heading on top and moves all spans', () => {
	const {text, blocks, styles} = prependTitle(document, 'Title');
	expect(text).toBe('Title\n\nTalks “resume”\n\nText.');
	expect(blocks.map(({start, end}) => text.slice(start, end))).toEqual(['Title', 'Talks “resume”', 'Text.']);
	expect(styles.map(({start, end}) => text.slice(start, end))).toEqual(['Text']);
});
