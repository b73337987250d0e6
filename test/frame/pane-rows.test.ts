import {describe, expect, it} from 'vitest';
import {longestFittingNote, paneRows, type PaneContent} from '../../source/frame/pane-rows.js';
import {themes} from '../helpers/themes.js';

/** The words of a pane, a string a row. */
const words = (pane: Partial<PaneContent>, width: number, height = 1): string[] =>
	paneRows({
		title: 'Articles', isFocused: false, rows: [], ...pane,
	}, {width, height}, themes.none).map(row => row.map(({text}) => text).join(''));

describe('a pane', () => {
	it('has a heading, and below it what it shows, filled up to its height', () => {
		expect(words({rows: [[{text: 'one'}]]}, 12, 3)).toEqual(['  Articles  ', 'one         ', '            ', '            ']);
	});

	it('shows no more than it is high', () => {
		expect(words({rows: [[{text: 'one'}], [{text: 'two'}]]}, 12)).toEqual(['  Articles  ', 'one         ']);
	});

	it('has a note at the right end of its heading, and none where only that would have room', () => {
		expect(words({note: '3/9', isFocused: true}, 20)[0]).toBe('▸ Articles      3/9 ');
		expect(words({note: '3/9', isFocused: true}, 12)[0]).toBe('▸ Arti… 3/9 ');
		expect(words({note: '3/9', isFocused: true}, 10)[0]).toBe('▸ Articles');
	});
});

describe('of several notes', () => {
	const notes = ['40% · 900 words · 4 min left', '40% · 4 min left', '40%'];

	it('the longest is taken that leaves the title whole', () => {
		expect([39, 38, 25].map(width => longestFittingNote(notes, 'Ferries', width))).toEqual(notes);
	});

	it('a long title is left half of the heading', () => {
		expect([64, 40, 39].map(width => longestFittingNote(notes, 'Ferries '.repeat(20), width))).toEqual(notes);
	});

	it('none is taken where none leaves so much', () => {
		expect(longestFittingNote(notes, 'Ferries', 10)).toBe('');
		expect(longestFittingNote([], 'Ferries', 60)).toBe('');
	});
});
