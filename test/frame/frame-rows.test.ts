import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {frameRows} from '../../source/frame/frame-rows.js';
import {type Session} from '../../source/session/model/state.js';
import {displayWidth} from '../../source/text/width.js';
import {themes} from '../../source/theme/theme.js';
import {debate, ferries} from '../helpers/articles.js';
import {middling, openSession, press} from '../helpers/session.js';

const rowsOf = (session: Session) => frameRows(session, themes.noColor, new Date('2026-05-04T12:00:00.000Z'));

describe('the rows of a frame', () => {
	const session = openSession({stories: [ferries(), debate()], size: middling});

	it.each([
		['no overlay', '', []],
		['a search box', '/', [23]],
		['a menu of speakers', 'w', Array.from({length: 23}, (_, index) => index)],
		['a menu of layouts', ',', Array.from({length: 23}, (_, index) => index)],
		['a screen of text', '?', []],
	])('leave out with %s what draws itself', (_, key, left) => {
		const rows = rowsOf(key === '' ? session : press(session, key));
		expect(rows).toHaveLength(24);
		expect([...rows.entries()].flatMap(([index, row]) => row === null ? [index] : [])).toEqual(left);
	});

	it('are as many and as wide as the terminal has room for, whatever is open in it', () => {
		const size = fc.record({columns: fc.integer({min: 20, max: 150}), rows: fc.integer({min: 6, max: 45})});
		fc.assert(fc.property(size, fc.constantFrom('2', '?', '/', 'w', 'e', 'z', 'end'), (size, key) => {
			const rows = rowsOf(press(openSession({stories: [ferries(), debate()], size}), key));
			expect(rows).toHaveLength(size.rows);
			for (const row of rows) {
				expect(row === null ? size.columns : row.reduce((sum, {text}) => sum + displayWidth(text), 0)).toBe(size.columns);
			}
		}));
	});
});
