import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {frameRows} from '../../source/frame/frame-rows.js';
import {type Session} from '../../source/session/state/session.js';
import {displayWidth} from '../../source/text/width.js';
import {themes} from '../helpers/screen/themes.js';
import {debate, ferries} from '../helpers/articles/articles.js';
import {openSession, press} from '../helpers/screen/session.js';

const rowsOf = (session: Session) => frameRows(session, themes.none, new Date('2026-05-04T12:00:00.000Z'));

describe('the rows of a frame', () => {
	it('are as many and as wide as the terminal has room for, whatever is open in it', () => {
		const size = fc.record({columns: fc.integer({min: 20, max: 150}), rows: fc.integer({min: 6, max: 45})});
		fc.assert(fc.property(size, fc.constantFrom('2', '?', '/', 'w', 'e', 'z', 'end'), (size, key) => {
			const rows = rowsOf(press(openSession({stories: [ferries(), debate()], size}), key));
			expect(rows).toHaveLength(size.rows);
			for (const row of rows) {
				expect(row.reduce((sum, {text}) => sum + displayWidth(text), 0)).toBe(size.columns);
			}
		}));
	});
});
