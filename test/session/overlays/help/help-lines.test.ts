import {describe, expect, it} from 'vitest';
import {commands} from '../../../../source/session/commands/command-table.js';
import {defaultKeymap} from '../../../../source/session/commands/keymap.js';
import {helpColumns} from '../../../../source/session/overlays/help/help-columns.js';
import {helpLines} from '../../../../source/session/overlays/help/help-lines.js';
import {paneNames} from '../../../../source/session/panes/pane-geometry.js';
import {openSession, press} from '../../../helpers/screen/session.js';

const found = (text: string): string[] => helpLines(defaultKeymap, 'reader', text).map(line => 'heading' in line ? line.heading : `${line.keys}: ${line.help}`);

describe('the lines of the help', () => {
	it.each(paneNames)('begin with the commands of the focused pane, %s, and have each command once', pane => {
		const lines = helpLines(defaultKeymap, pane, '');
		expect(lines[0]).toEqual({heading: {list: 'In the list', reader: 'In the article', sidebar: 'In the sidebar'}[pane]});
		for (const {help} of commands) {
			expect(lines.filter(line => 'help' in line && line.help === help)).toHaveLength(1);
		}
	});

	it('tell what a key does when its name is typed, in any spelling', () => {
		expect(found(']').slice(0, 2)).toEqual(['The key ]', ']: next quote']);
		expect(found('ctrl+f').slice(0, 2)).toEqual(['The key Ctrl-F', 'PgDn Ctrl-F: page down']);
		expect(found('C-f')).toEqual(found('ctrl+f').slice(0, 2));
		expect(found('J').slice(0, 2)).toEqual(['The key J', 'J: next article']);
		expect(found('Esc')[1]).toMatch(/^Esc: /v);
	});

	it('tell which key does what when words are typed', () => {
		expect(found('copy').some(line => line.startsWith('y: copy'))).toBe(true);
		expect(found('ARTICLE next')).toContain('J: next article');
		expect(found('zeppelin')).toEqual([]);
	});
});

describe('the columns of the help', () => {
	it('are as many as there is room for, and none ends with a heading', () => {
		for (const [columns, count] of [[60, 1], [120, 2], [200, 3]] as const) {
			const {rows} = helpColumns(press(openSession({size: {columns, rows: 40}}), '?'));
			expect(rows[0]).toHaveLength(count);
			expect(rows.at(-1)?.some(({isHeading}) => isHeading)).toBe(false);
		}
	});

	it('begin with a heading or the keys of a command: no command is cut in two', () => {
		for (const columns of [110, 120, 140, 160, 180, 200]) {
			for (const rows of [20, 30, 40, 60]) {
				const [first = []] = helpColumns(press(openSession({size: {columns, rows}}), '?')).rows;
				expect(first.filter(({prefix, isHeading}) => !isHeading && prefix.trim() === '')).toEqual([]);
			}
		}
	});
});
