import {describe, expect, it} from 'vitest';
import {type Size} from '../../../source/session/panes/pane-geometry.js';
import {readerTextColumns} from '../../../source/session/model/reader-view.js';
import {geometry} from '../../../source/session/model/selectors.js';
import {type Session} from '../../../source/session/state/session.js';
import {debate, ferries} from '../../helpers/articles/articles.js';
import {
	narrow, openSession, press, wide,
} from '../../helpers/screen/session.js';
import {withPanes} from '../../../source/session/state/with-changes.js';

const open = (size: Size = wide): Session => openSession({stories: [ferries(), debate()], size});

const widthOf = (session: Session, name: string): number | undefined => geometry(session).panes.find(({pane}) => pane === name)?.width;

describe('the width of a pane', () => {
	it('changes with + and - if the pane is focused, and the reader makes up for it', () => {
		const before = widthOf(open(), 'list') ?? 0;
		const reader = widthOf(open(), 'reader') ?? 0;
		expect(widthOf(press(open(), '+', '='), 'list')).toBe(before + 4);
		expect(widthOf(press(open(), '+', '='), 'reader')).toBe(reader - 4);
		expect(widthOf(press(open(), '-'), 'list')).toBe(before - 2);
	});

	it('changes for the outer pane last used if the reader is focused', () => {
		const session = press(open(), '3', '2');
		expect(widthOf(press(session, '+'), 'sidebar')).toBe((widthOf(session, 'sidebar') ?? 0) + 2);
	});

	it('changes at once in the other direction after many presses at a limit', () => {
		const widest = press(open(), ...Array.from({length: 50}, () => '+'));
		const narrowest = press(open(), ...Array.from({length: 50}, () => '-'));
		expect(widthOf(press(widest, '-'), 'list')).toBe((widthOf(widest, 'list') ?? 0) - 2);
		expect(widthOf(narrowest, 'list')).toBe(16);
		expect(widthOf(press(narrowest, '+'), 'list')).toBe(18);
	});

	it('cannot change if only one pane is shown, which a message says', () => {
		expect(press(open(narrow), '+').message?.text).toBe('No pane beside this one to resize');
		expect(press(open(), 'z', '-').message?.text).toBe('No pane beside this one to resize');
	});
});

describe('the line length', () => {
	it('changes by four columns, and a message says so', () => {
		const session = press(open({columns: 200, rows: 40}), '<');
		expect(session.panes.settings.measure).toBe(68);
		expect(session.message?.text).toBe('Lines of up to 68 columns');
		expect(press(open({columns: 200, rows: 40}), '>').message?.text).toBe('Lines of up to 76 columns');
	});

	it('does not grow beyond the pane, which a message says', () => {
		const session = press(open(), '>');
		expect(session.panes.settings).toEqual(open().panes.settings);
		const {panes: {settings}} = open();
		const filled = press(withPanes(open(), {settings: {...settings, measure: readerTextColumns(open())}}), '>');
		expect(filled.panes.settings.measure).toBe(readerTextColumns(open()));
		expect(filled.message?.text).toBe(session.message?.text);
		expect(session.message?.text).toBe(`Lines are as long as the pane: ${readerTextColumns(open())} columns`);
	});

	it('shrinks from the length that is shown', () => {
		expect(readerTextColumns(open())).toBeLessThan(72);
		expect(press(open(), '<').panes.settings.measure).toBe(readerTextColumns(open()) - 4);
	});

	it('has a lower and an upper limit', () => {
		expect(press(open(), ...Array.from({length: 60}, () => '<')).panes.settings.measure).toBe(20);
		expect(press(open({columns: 400, rows: 40}), ...Array.from({length: 60}, () => '>')).panes.settings.measure).toBe(200);
	});
});
