import {describe, expect, it} from 'vitest';
import {readerView} from '../../../source/session/model/reader-view.js';
import {shownAnalysis} from '../../../source/session/model/selectors.js';
import {shownEntities} from '../../../source/session/model/shown-entities.js';
import {type Session} from '../../../source/session/state/session.js';
import {debate, ferries} from '../../helpers/articles/articles.js';
import {
	middling, narrow, openSession, press, shownLines,
} from '../../helpers/screen/session.js';

const open = (): Session => press(openSession({stories: [debate(40)], size: middling}), '3');

const isInView = (session: Session, offset: number | undefined): boolean => {
	const visible = readerView(session)?.visible;
	return visible !== undefined && offset !== undefined && offset >= visible.start && offset < visible.end;
};

const quoteStart = (session: Session): number | undefined => shownAnalysis(session)?.quotes[session.sidebar.quoteIndex ?? -1]?.start;

const mentionStart = (session: Session): number | undefined =>
	shownAnalysis(session)?.entities[session.sidebar.entityIndex ?? -1]?.mentions[session.sidebar.mentionIndex ?? -1]?.start;

describe('the quotes tab', () => {
	it('scrolls the text to the selected quote', () => {
		const session = press(open(), 'G');
		expect(session.sidebar.quoteIndex).toBe(39);
		expect(isInView(session, quoteStart(session))).toBe(true);
		const top = press(session, 'g');
		expect(top.sidebar.quoteIndex).toBe(0);
		expect(isInView(top, quoteStart(top))).toBe(true);
		// Two speakers take turns, and the sidebar lists one after the other.
		expect(press(open(), 'j', 'j', 'k').sidebar.quoteIndex).toBe(2);
	});

	it('stops at the first and the last quote', () => {
		expect(press(open(), 'k').sidebar.quoteIndex).toBe(0);
		expect(press(open(), 'G', 'j').sidebar.quoteIndex).toBe(39);
	});

	it('jumps to the quote in the text with Enter', () => {
		const session = press(open(), 'G', 'k', 'k', 'return');
		expect(session.panes.focus).toBe('reader');
		expect(session.sidebar.quoteIndex).toBe(35);
		expect(isInView(session, quoteStart(session))).toBe(true);
	});

	it('goes back with \' to the start of the jump, and forth with \' again', () => {
		const before = press(openSession({stories: [debate(40)], size: middling}), '2', 'j', 'j', 'j');
		const jumped = press(before, '3', 'G', 'return');
		const back = press(jumped, '\'');
		expect(shownLines(back)).toEqual(shownLines(before));
		expect(shownLines(press(back, '\''))).toEqual(shownLines(jumped));
	});

	it('goes back with \' to the place before the first of any number of moves', () => {
		const before = press(openSession({stories: [debate(40)], size: middling}), '2', 'j', 'j', 'j');
		const moved = press(before, '3', ...Array.from({length: 30}, () => 'j'));
		expect(shownLines(moved)).not.toEqual(shownLines(before));
		expect(shownLines(press(moved, '\''))).toEqual(shownLines(before));
	});

	it('shows a message if there is no earlier place to go back to', () => {
		expect(press(open(), '\'').message?.text).toBe('No earlier place to go back to');
	});

	it('goes back with \' to the start of the latest walk through the quotes', () => {
		const walked = press(open(), 'j', 'j', 'j', 'j', 'j', 'j', 'j', 'j', 'j', 'j', 'j', 'j');
		const back = press(walked, '\'');
		expect(shownLines(back)).toEqual(shownLines(open()));
		const again = press(back, 'G', '\'');
		expect(shownLines(again)).toEqual(shownLines(back));
	});

	it('is focused from the reader with Enter, on the quote that is in view', () => {
		const session = press(open(), '2', 'G', 'return');
		expect(session.panes.focus).toBe('sidebar');
		expect(isInView(session, quoteStart(session))).toBe(true);
	});
});

describe('the tabs of people and places', () => {
	it('opens with e, before places and links', () => {
		expect(press(open(), 'e').panes.settings.tab).toBe('people');
		expect(press(open(), 'e', 'e').panes.settings.tab).toBe('places');
		expect(press(open(), 'e', 'e', 'e').panes.settings.tab).toBe('links');
		expect(press(open(), 'e', 'e', 'e', 'e').panes.settings.tab).toBe('quotes');
	});

	it('opens with e even if the sidebar is hidden', () => {
		const session = press(openSession({stories: [debate()], size: narrow}), '2', 'e');
		expect(session.panes.focus).toBe('sidebar');
	});

	it('list people before organizations, and places apart', () => {
		const session = press(openSession({stories: [ferries()]}), 'e');
		expect(shownEntities(session).map(({entity}) => entity.type)).toEqual(['person', 'person', 'organization']);
		expect(shownEntities(press(session, 'e')).map(({entity}) => entity.type)).toEqual(['place']);
	});

	it('moves its selection in the order of the screen', () => {
		const session = press(openSession({stories: [ferries()]}), '3', 'e', 'g');
		const names = ['', 'j', 'j', 'j', 'j'].map((_, index) => {
			const moved = press(session, ...Array.from({length: index}, () => 'j'));
			return shownAnalysis(moved)?.entities[moved.sidebar.entityIndex ?? -1]?.name;
		});
		expect(names).toEqual(['Anna Berg', 'Carl Dahl', 'Fjord Line', 'Fjord Line', 'Fjord Line']);
	});

	it('jumps to the next mention with each Enter, and wraps around', () => {
		let session = press(open(), 'e', 'g');
		for (const mention of [0, 1, 2, 3]) {
			session = press(session, 'return');
			expect(session.sidebar.mentionIndex).toBe(mention);
			expect(session.message?.text).toBe(`Anna Berg: mention ${mention + 1} of 20`);
			expect(isInView(session, mentionStart(session))).toBe(true);
			expect(session.panes.focus).toBe('sidebar');
		}

		expect(press(session, ...Array.from({length: 17}, () => 'return')).sidebar.mentionIndex).toBe(0);
	});

	it('starts with the first mention after another entity is selected', () => {
		const session = press(open(), 'e', 'g', 'return', 'return', 'j', 'return');
		expect(session.message?.text).toBe('Carl Dahl: mention 1 of 20');
	});

	it('focuses the reader with Enter if there is no room for both panes', () => {
		const session = press(openSession({stories: [debate()], size: narrow}), '3', 'e', 'g', 'return');
		expect(session.panes.focus).toBe('reader');
		expect(isInView(session, mentionStart(session))).toBe(true);
	});

	it('has no entity to jump to before the analysis', () => {
		const session = press(openSession({analyzed: false}), '3', 'e', 'return');
		expect(session.message).toBeNull();
		expect(session.panes.focus).toBe('sidebar');
	});
});
