import {describe, expect, it} from 'vitest';
import {commands, type CommandName} from '../../source/session/model/command-table.js';
import {paneNames} from '../../source/session/model/pane-geometry.js';
import {type Session} from '../../source/session/model/state.js';
import {runCommand} from '../../source/session/run-command.js';
import {
	debate, ferries, shelf, story,
} from '../helpers/articles.js';
import {
	at, openSession, press, searchFor,
} from '../helpers/session.js';

const list = openSession({stories: shelf(60)});
const reader = press(openSession({stories: [debate(), ferries()], size: {columns: 200, rows: 40}, problems: ['a.txt: no such file']}), 'return');
const linked = openSession({stories: [story('Ferries\n\nSee https://ferries.example/plan for the plan.', {url: 'https://news.example/ferries'})]});
const searched = searchFor(reader, 'answer');

/** A session for each command in which it has something to do, and the part of the session that it changes. */
const effects: Readonly<Record<Exclude<CommandName, 'redraw' | 'suspend' | 'quit'>, readonly [before: Session, changed: keyof Session]>> = {
	down: [list, 'selectedIndex'],
	up: [press(list, 'G'), 'selectedIndex'],
	'read-on': [reader, 'readings'],
	'page-down': [list, 'selectedIndex'],
	'page-up': [press(list, 'G'), 'selectedIndex'],
	'half-down': [list, 'selectedIndex'],
	'half-up': [press(list, 'G'), 'selectedIndex'],
	top: [press(reader, 'G'), 'readings'],
	bottom: [reader, 'readings'],
	'next-paragraph': [reader, 'readings'],
	'previous-paragraph': [press(reader, 'G'), 'readings'],
	open: [list, 'focus'],
	'next-article': [reader, 'selectedIndex'],
	'previous-article': [press(reader, 'J'), 'selectedIndex'],
	'next-unread': [reader, 'selectedIndex'],
	skip: [list, 'readings'],
	'toggle-star': [list, 'readings'],
	'toggle-read': [list, 'readings'],
	'mark-all-read': [list, 'readings'],
	'full-text': [linked, 'request'],
	'show-links': [linked, 'overlay'],
	'open-page': [linked, 'request'],
	copy: [linked, 'request'],
	'copy-address': [linked, 'request'],
	'next-quote': [reader, 'quoteIndex'],
	'previous-quote': [press(reader, ']', ']'), 'quoteIndex'],
	'choose-speaker': [reader, 'overlay'],
	'explain-speaker': [reader, 'overlay'],
	'toggle-sidebar-tab': [reader, 'settings'],
	'jump-back': [press(reader, ...Array.from({length: 20}, () => ']')), 'readings'],
	search: [reader, 'overlay'],
	'next-match': [searched, 'search'],
	'previous-match': [searched, 'search'],
	escape: [searched, 'search'],
	'next-pane': [reader, 'focus'],
	'previous-pane': [reader, 'focus'],
	'focus-list': [reader, 'focus'],
	'focus-reader': [list, 'focus'],
	'focus-sidebar': [reader, 'focus'],
	'choose-panes': [reader, 'overlay'],
	zoom: [reader, 'isZoomed'],
	'narrow-pane': [list, 'settings'],
	'widen-pane': [list, 'settings'],
	'shorten-lines': [reader, 'settings'],
	'lengthen-lines': [reader, 'settings'],
	'show-problems': [reader, 'overlay'],
	reload: [reader, 'request'],
	'show-help': [reader, 'overlay'],
};

const isIn = (name: string): name is keyof typeof effects => name in effects;

describe('runCommand', () => {
	it.each(commands.map(({name}) => name).filter(name => isIn(name)))('carries out the command %s', name => {
		const [before, changed] = effects[name];
		const after = runCommand(before, name, at);
		expect(after[changed]).not.toEqual(before[changed]);
		expect(after.articles).toEqual(before.articles);
		expect(paneNames).toContain(after.focus);
	});

	it.each(['redraw', 'suspend', 'quit'] as const)('does not change the session for %s, which changes the terminal or ends the program', name => {
		expect(runCommand(reader, name, at)).toBe(reader);
	});
});
