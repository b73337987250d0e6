import {describe, expect, it} from 'vitest';
import {commands, type CommandName} from '../../source/session/commands/command-table.js';
import {paneNames} from '../../source/session/panes/pane-geometry.js';
import {type Session} from '../../source/session/state/session.js';
import {runCommand} from '../../source/session/run-command.js';
import {
	debate, ferries, shelf, story,
} from '../helpers/articles/articles.js';
import {
	at, openSession, press, searchFor,
} from '../helpers/screen/session.js';

const list = openSession({stories: shelf(60)});
const reader = press(openSession({stories: [debate(), ferries()], size: {columns: 200, rows: 40}, problems: ['a.txt: no such file']}), 'return');
const linked = openSession({stories: [story('Ferries\n\nSee https://ferries.example/plan for the plan.', {url: 'https://news.example/ferries'})]});
const twoLinked = openSession({stories: [story('Ferries\n\nSee https://news.example/plan for the plan.'), story('Plan\n\nIt is here.', {url: 'https://news.example/plan'})]});
const visited = press(twoLinked, 'o', 'return');
const searched = searchFor(reader, 'answer');

/** A session for each command in which it has something to do, and the part of the session that it changes. */
const effects: Readonly<Record<Exclude<CommandName, 'redraw' | 'suspend' | 'quit'>, readonly [before: Session, changed: keyof Session]>> = {
	down: [list, 'list'],
	up: [press(list, 'G'), 'list'],
	'read-on': [reader, 'readings'],
	'page-down': [list, 'list'],
	'page-up': [press(list, 'G'), 'list'],
	'half-down': [list, 'list'],
	'half-up': [press(list, 'G'), 'list'],
	top: [press(reader, 'G'), 'readings'],
	bottom: [reader, 'readings'],
	'next-paragraph': [reader, 'readings'],
	'previous-paragraph': [press(reader, 'G'), 'readings'],
	open: [list, 'panes'],
	'next-article': [reader, 'list'],
	'previous-article': [press(reader, 'J'), 'list'],
	'next-unread': [reader, 'list'],
	skip: [list, 'readings'],
	'choose-view': [list, 'overlay'],
	'next-view': [{...list, views: [{name: 'Ada', query: 'ada', isNotifying: false}]}, 'list'],
	'save-view': [openSession({stories: shelf(3)}), 'message'],
	'toggle-star': [list, 'readings'],
	'toggle-read': [list, 'readings'],
	'mark-all-read': [list, 'readings'],
	subscribe: [linked, 'overlay'],
	'full-text': [linked, 'requests'],
	'show-links': [linked, 'overlay'],
	'open-page': [linked, 'requests'],
	'previous-page': [visited, 'list'],
	copy: [linked, 'requests'],
	'copy-address': [linked, 'requests'],
	edit: [reader, 'requests'],
	pipe: [reader, 'overlay'],
	'next-quote': [reader, 'sidebar'],
	'previous-quote': [press(reader, ']', ']'), 'sidebar'],
	'choose-speaker': [reader, 'overlay'],
	'explain-speaker': [reader, 'reader'],
	'correct-speaker': [reader, 'overlay'],
	'toggle-sidebar-tab': [reader, 'panes'],
	'jump-back': [press(reader, ...Array.from({length: 20}, () => ']')), 'readings'],
	'select-lines': [reader, 'reader'],
	'add-note': [reader, 'overlay'],
	'toggle-highlight': [reader, 'annotations'],
	export: [reader, 'overlay'],
	search: [reader, 'overlay'],
	find: [list, 'overlay'],
	'next-match': [searched, 'reader'],
	'previous-match': [searched, 'reader'],
	escape: [searched, 'reader'],
	'next-pane': [reader, 'panes'],
	'previous-pane': [reader, 'panes'],
	'focus-list': [reader, 'panes'],
	'focus-reader': [list, 'panes'],
	'focus-sidebar': [reader, 'panes'],
	'choose-panes': [reader, 'overlay'],
	zoom: [reader, 'panes'],
	'narrow-pane': [list, 'panes'],
	'widen-pane': [list, 'panes'],
	'shorten-lines': [reader, 'panes'],
	'lengthen-lines': [reader, 'panes'],
	undo: [press(list, 's'), 'readings'],
	redo: [press(list, 's', 'Z'), 'readings'],
	'show-problems': [reader, 'overlay'],
	reload: [reader, 'requests'],
	'show-commands': [reader, 'overlay'],
	'choose-theme': [reader, 'overlay'],
	'go-back': [reader, 'panes'],
	'show-help': [reader, 'overlay'],
};

const isIn = (name: string): name is keyof typeof effects => name in effects;

describe('runCommand', () => {
	it.each(commands.map(({name}) => name).filter(name => isIn(name)))('carries out the command %s', name => {
		const [before, changed] = effects[name];
		const after = runCommand(before, name, at);
		expect(after[changed]).not.toEqual(before[changed]);
		expect(after.list.articles).toEqual(before.list.articles);
		expect(paneNames).toContain(after.panes.focus);
	});

	it.each(['redraw', 'suspend', 'quit'] as const)('does not change the session for %s, which changes the terminal or ends the program', name => {
		expect(runCommand(reader, name, at)).toBe(reader);
	});
});
