import {expect, it} from 'vitest';
import {articleMarks} from '../../../source/session/model/article-marks.js';
import {initialReading} from '../../../source/session/state/reading.js';

const anchor = {
	start: 0, end: 1, words: 'a', ending: '', before: '', after: '',
};

it('articleMarks returns the articles with a decision, whatever it is', () => {
	expect(articleMarks({
		readings: new Map([['a', {...initialReading, read: true}], ['b', {...initialReading, position: 7}], ['c', {...initialReading, starred: true}]]),
		annotations: new Map([
			['c', {title: '', source: '', list: [{kind: 'note', note: 'n', anchor}]}],
			['d', {title: '', source: '', list: [{kind: 'speaker', speaker: null, anchor}]}],
			['e', {title: '', source: '', list: []}],
		]),
	})).toEqual([
		{
			id: 'a', isRead: true, isStarred: false, isCorrected: false, isNoted: false,
		},
		{
			id: 'c', isRead: false, isStarred: true, isCorrected: false, isNoted: true,
		},
		{
			id: 'd', isRead: false, isStarred: false, isCorrected: true, isNoted: false,
		},
	]);
});
