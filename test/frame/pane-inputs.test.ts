import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {paneInputs} from '../../source/frame/pane-inputs.js';
import {rowsOfPane} from '../../source/frame/side-by-side-panes.js';
import {commands} from '../../source/session/commands/command-table.js';
import {type Session} from '../../source/session/state/session.js';
import {debate, ferries, shelf} from '../helpers/articles/articles.js';
import {openSession, press} from '../helpers/screen/session.js';
import {themes} from '../helpers/screen/themes.js';

const now = new Date('2026-05-04T10:00:00.000Z');
const place = {width: 36, height: 20} as const;
const open = (): Session => openSession({stories: [ferries(), debate(), ...shelf(30)], size: {columns: 120, rows: 22}});
const isSame = (before: readonly unknown[], after: readonly unknown[]): boolean =>
	before.length === after.length && before.every((input, index) => input === after[index]);
const anyKeys = fc.array(fc.constantFrom(...commands.flatMap(command => command.keys)), {minLength: 1, maxLength: 6});

describe('paneInputs', () => {
	it.each(['list', 'sidebar'] as const)('differ whenever a key changes the rows of the %s', pane => {
		fc.assert(fc.property(anyKeys, anyKeys, (first, then) => {
			const before = press(open(), ...first);
			const after = press(before, ...then);
			if (isSame(paneInputs(before, {pane, ...place}, now), paneInputs(after, {pane, ...place}, now))) {
				expect(rowsOfPane(after, {pane, ...place}, themes.none, now)).toEqual(rowsOfPane(before, {pane, ...place}, themes.none, now));
			}
		}), {numRuns: 300});
	});

	it.each(['list', 'sidebar'] as const)('stay the same for the %s while the article is scrolled between two quotes', pane => {
		const before = press(open(), '2', 'j');
		const after = press(before, 'j');
		expect(after).not.toBe(before);
		expect(isSame(paneInputs(before, {pane, ...place}, now), paneInputs(after, {pane, ...place}, now))).toBe(true);
	});

	it('differ for the list after a minute, because it shows ages', () => {
		const session = open();
		const later = new Date(now.getTime() + 60_000);
		expect(isSame(paneInputs(session, {pane: 'list', ...place}, now), paneInputs(session, {pane: 'list', ...place}, later))).toBe(false);
	});
});
