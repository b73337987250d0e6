import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {lineText, segmentsOf, type Decoration} from '../../source/layout/decorate.js';
import {type Line} from '../../source/layout/model/line.js';
import {type StyleToken} from '../../source/layout/model/style-token.js';
import {expandSpace} from '../../source/text/wrap.js';

const text = 'Anna Berg said the boats will sail on Monday.';

const lineOf = (start: number, end: number): Line => ({
	start, end, prefix: '', kind: 'paragraph',
});

const over = (words: string, token: StyleToken): Decoration => ({
	start: text.indexOf(words), end: text.indexOf(words) + words.length, token,
});

describe('the segments of a line', () => {
	it('say which part of the article they show', () => {
		const segments = segmentsOf(text, lineOf(0, 14), [over('Anna Berg', 'entity')]);
		expect(segments.map(({span}) => span && text.slice(span.start, span.end))).toEqual(segments.map(segment => segment.text));
		expect(segments).not.toHaveLength(0);
	});

	it('are cut where decorations start and end', () => {
		expect(segmentsOf(text, lineOf(0, 14), [over('Anna Berg', 'entity'), over('said', 'cue')])).toMatchObject([
			{text: 'Anna Berg', tokens: ['entity']},
			{text: ' ', tokens: []},
			{text: 'said', tokens: ['cue']},
		]);
	});

	it('have the tokens of all overlapping decorations, the topmost last', () => {
		const segments = segmentsOf(text, lineOf(15, 45), [over('the boats will sail', 'quote'), over('boats', 'match')]);
		expect(segments.slice(0, 3)).toMatchObject([
			{text: 'the ', tokens: ['quote']},
			{text: 'boats', tokens: ['quote', 'match']},
			{text: ' will sail', tokens: ['quote']},
		]);
	});

	it('contain only the part of a decoration on the line', () => {
		expect(segmentsOf(text, lineOf(5, 14), [over('Anna Berg', 'entity')])[0]).toMatchObject({text: 'Berg', tokens: ['entity']});
	});

	it('are none for a blank line', () => {
		expect(segmentsOf(text, lineOf(9, 9), [over('Anna Berg', 'entity')])).toMatchObject([]);
	});

	it('contain what the layout adds, at its place and in its token', () => {
		const line: Line = {...lineOf(0, 14), prefix: '  ', insertions: [{at: 5, text: '+', token: 'added'}, {at: 14, text: '[1]', token: 'added'}]};
		expect(segmentsOf(text, line, [over('Anna Berg', 'entity')])).toMatchObject([
			{text: 'Anna ', tokens: ['entity']},
			{text: '+', tokens: ['added']},
			{text: 'Berg', tokens: ['entity']},
			{text: ' said', tokens: []},
			{text: '[1]', tokens: ['added']},
		]);
		expect(lineText(text, line)).toBe('  Anna +Berg said[1]');
	});

	it('have the link of the decoration over them', () => {
		const link = {id: 't0', url: 'https://example.org/'};
		expect(segmentsOf(text, lineOf(5, 14), [{...over('Anna Berg', 'link'), link}])).toMatchObject([
			{
				text: 'Berg', tokens: ['link'], link,
			},
			{text: ' said', tokens: []},
		]);
	});

	it('make up the text of the line, for any decorations', () => {
		const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)}));
		const decoration = span.map((span): Decoration => ({...span, token: 'quote'}));
		fc.assert(fc.property(span, fc.array(decoration), ({start, end}, decorations) => {
			const segments = segmentsOf(text, lineOf(start, end), decorations);
			expect(segments.map(({text}) => text).join('')).toBe(expandSpace(text.slice(start, end)));
			expect(segments.every(({text}) => text !== '')).toBe(true);
		}));
	});
});
