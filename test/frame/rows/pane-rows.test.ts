import {describe, expect, it} from 'vitest';
import {longestFittingNote, paneRows, type PaneContent} from '../../../source/frame/rows/pane-rows.js';
import {type Theme} from '../../../source/theme/theme.js';
import {themes} from '../../helpers/screen/themes.js';

/** The words of a pane, a string a row. */
const words = (pane: Partial<PaneContent>, width: number, height = 1): string[] =>
	paneRows({
		key: '1', title: 'Articles', isFocused: false, rows: [], ...pane,
	}, {width, height}, themes.none).map(row => row.map(({text}) => text).join(''));

describe('a pane', () => {
	it('has a heading with the key that focuses it, and below it what it shows, filled up to its height', () => {
		expect(words({rows: [[{text: 'one'}]]}, 14, 3)).toEqual([' 1 Articles   ', 'one           ', '              ', '              ']);
		expect(words({key: ''}, 14)[0]).toBe(' Articles     ');
	});

	it('shows no more than it is high', () => {
		expect(words({rows: [[{text: 'one'}], [{text: 'two'}]]}, 14)).toEqual([' 1 Articles   ', 'one           ']);
	});

	it('has a note at the right end of its heading, and none where only that would have room', () => {
		expect(words({note: '3/9'}, 20)[0]).toBe(' 1 Articles     3/9 ');
		expect(words({note: '3/9'}, 13)[0]).toBe(' 1 Art…  3/9 ');
		expect(words({note: '3/9'}, 10)[0]).toBe(' 1 Artic… ');
	});

	it('has the detail beside the title, as far as there is room', () => {
		const detail = [{text: '11 unread'}];
		expect(words({detail, note: '3/9'}, 30)[0]).toBe(' 1 Articles  11 unread    3/9 ');
		expect(words({detail, note: '3/9'}, 22)[0]).toBe(' 1 Articles  11…  3/9 ');
	});

	it('is a chip where it has the keys, with a sign if the chip has no colour', () => {
		const headingCell = (theme: Theme) => paneRows({
			key: '1', title: 'Articles', isFocused: true, rows: [],
		}, {width: 14, height: 1}, theme)[0]?.[0];
		expect(headingCell(themes.none)).toEqual({text: '▸1 Articles ', style: themes.none.frame.chip});
		expect(headingCell(themes.terminal)).toEqual({text: ' 1 Articles ', style: themes.terminal.frame.chip});
	});
});

describe('of several notes', () => {
	const notes = ['40% · 900 words · 4 min left', '40% · 4 min left', '40%'];

	it('the longest is taken that leaves the title whole', () => {
		expect([41, 40, 27].map(width => longestFittingNote(notes, 'Ferries', width))).toEqual(notes);
	});

	it('a long title is left half of the heading', () => {
		expect([68, 44, 43].map(width => longestFittingNote(notes, 'Ferries '.repeat(20), width))).toEqual(notes);
	});

	it('none is taken where none leaves so much', () => {
		expect(longestFittingNote(notes, 'Ferries', 10)).toBe('');
		expect(longestFittingNote([], 'Ferries', 60)).toBe('');
	});
});
