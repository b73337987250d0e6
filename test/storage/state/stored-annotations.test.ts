import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createAnchor} from '../../../source/session/annotations/anchor.js';
import {type ArticleAnnotations} from '../../../source/session/annotations/annotation.js';
import {parseAnnotations, serializeAnnotations} from '../../../source/storage/state/stored-annotations.js';

const anchor = createAnchor('The boats will sail on Monday.', {start: 4, end: 9});
const annotated: ArticleAnnotations = {
	title: 'Ferries', source: 'ferries.txt',
	list: [{kind: 'speaker', anchor, speaker: 'Anna Berg'}, {kind: 'speaker', anchor, speaker: null}, {kind: 'note', anchor, note: 'Ask her.'}, {kind: 'highlight', anchor}],
};

describe('parseAnnotations', () => {
	it('returns what was serialized, without articles that have no annotations', () => {
		const stored = JSON.stringify(serializeAnnotations(new Map([['a', annotated], ['b', {title: 'Empty', source: '', list: []}]])));
		expect(parseAnnotations(JSON.parse(stored))).toEqual(new Map([['a', annotated]]));
	});

	it('leaves out what it does not know, and keeps the rest', () => {
		const note = annotated.list[2];
		const list = [
			note,
			{kind: 'drawing', anchor},
			{kind: 'speaker', anchor},
			{kind: 'note', anchor, note: '  '},
			{kind: 'note', note: 'no anchor'},
			{kind: 'highlight', anchor: {...anchor, words: ''}},
			{kind: 'highlight', anchor: {...anchor, start: 9, end: 4}},
			7,
			null,
		];
		expect(parseAnnotations({a: {title: 3, list}, b: 'text', c: {list: 'x'}})).toEqual(new Map([['a', {title: '', source: '', list: [note]}]]));
	});

	it('removes control characters from texts that were edited by hand', () => {
		const parsed = parseAnnotations({a: {title: 'T', list: [{kind: 'note', anchor, note: 'red \u001B[31mtext\u202E'}]}});
		expect(parsed.get('a')?.list).toEqual([{kind: 'note', anchor, note: 'red text'}]);
	});

	it('returns annotations for any stored JSON', () => {
		fc.assert(fc.property(fc.jsonValue(), value => {
			expect(parseAnnotations(value)).toBeInstanceOf(Map);
			expect(parseAnnotations({a: {list: [value, {kind: 'note', anchor: value, note: value}]}})).toBeInstanceOf(Map);
		}));
	});
});
