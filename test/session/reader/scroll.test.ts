import {describe, expect, it} from 'vitest';
import {reduce} from '../../../source/session/reducer.js';
import {readingProgress, readerView} from '../../../source/session/model/reader-view.js';
import {type Session} from '../../../source/session/state/session.js';
import {debate, ferries} from '../../helpers/articles/articles.js';
import {
	middling, openSession, press, reading, shownLines, wide,
} from '../../helpers/screen/session.js';

/** A long story at its start, at 80x24: the window has 22 lines. */
const open = (): Session => openSession({stories: [debate(40)], size: middling});

const atEnd = (session: Session): boolean => {
	const view = readerView(session);
	return view !== undefined && readingProgress(view) === 1;
};

describe('scrolling', () => {
	it('moves a line with j and k', () => {
		const before = shownLines(open());
		const session = press(open(), 'j');
		expect(shownLines(session).slice(0, -1)).toEqual(before.slice(1));
		expect(shownLines(press(session, 'k'))).toEqual(before);
	});

	it('moves a page with Space and b, and repeats one line', () => {
		const session = press(open(), 'space');
		expect(shownLines(session)[0]).toBe(shownLines(open()).at(-1));
		expect(shownLines(press(session, 'b'))).toEqual(shownLines(open()));
	});

	it('moves half a page with d and u', () => {
		const session = press(open(), 'd');
		expect(shownLines(session)[0]).toBe(shownLines(open())[10]);
		expect(shownLines(press(session, 'u'))).toEqual(shownLines(open()));
	});

	it('goes to the top and to the last full page', () => {
		const session = press(open(), 'G');
		expect(atEnd(session)).toBe(true);
		// All rows but the heading, the blank row below it and the status line.
		expect(shownLines(session)).toHaveLength(21);
		expect(shownLines(press(session, 'g'))).toEqual(shownLines(open()));
	});

	it('stops at the ends of the text, and turns back at once', () => {
		const session = press(open(), 'G', 'j', 'space', 'space');
		expect(shownLines(session)).toEqual(shownLines(press(open(), 'G')));
		expect(shownLines(press(session, 'k'))[1]).toBe(shownLines(session)[0]);
		expect(reading(press(open(), 'k', 'b'))?.position).toBe(0);
	});

	it('reaches the same end by lines and by pages', () => {
		let byLine = open();
		for (let count = 0; count < 400; count++) {
			byLine = press(byLine, 'j');
		}

		let byPage = open();
		for (let count = 0; count < 30; count++) {
			byPage = press(byPage, 'space');
		}

		expect(atEnd(byLine)).toBe(true);
		expect(shownLines(byPage)).toEqual(shownLines(byLine));
	});

	it('goes from paragraph to paragraph with } and {', () => {
		expect(shownLines(press(open(), '}'))[0]).toMatch(/^Point 1 /v);
		expect(shownLines(press(open(), '}', '}', '}'))[0]).toMatch(/^Point 3 /v);
		expect(shownLines(press(open(), '}', '}', '}', '{'))[0]).toMatch(/^Point 2 /v);
		expect(shownLines(press(open(), '}', '{'))[0]).toBe('A long debate');
		expect(reading(press(open(), '{'))?.position).toBe(0);
	});

	it('goes to the start of a paragraph with { from inside it', () => {
		expect(shownLines(press(open(), '}', '}', 'j', '{'))[0]).toMatch(/^Point 2 /v);
	});

	it('reaches the end with }', () => {
		expect(atEnd(press(open(), ...Array.from({length: 60}, () => '}')))).toBe(true);
	});

	it('moves nothing if the whole text fits', () => {
		const session = openSession({stories: [ferries()], size: wide});
		expect(shownLines(press(session, 'j', 'space', 'G'))).toEqual(shownLines(session));
	});
});

describe('resizing', () => {
	it.each([[200, 50], [40, 12], [20, 6], [19, 5], [300, 90]])('keeps the place in the text through a resize to %sx%s and back', (columns, rows) => {
		const before = press(open(), 'space', 'space', 'space');
		const between = reduce(before, {type: 'resized', size: {columns, rows}});
		expect(reading(between)?.position).toBe(reading(before)?.position);
		const back = reduce(between, {type: 'resized', size: middling});
		expect(shownLines(back)).toEqual(shownLines(before));
	});

	it('shows the place on the first line', () => {
		const before = press(open(), '}', '}', '}', '}', '}');
		const session = reduce(before, {type: 'resized', size: {columns: 30, rows: 10}});
		expect(shownLines(session)[0]).toMatch(/^Point 5 /v);
	});

	it('keeps the place in the text when the line length changes', () => {
		const before = press(openSession({stories: [debate(40)], size: {columns: 200, rows: 24}}), '}', '}', '}', '}', '}');
		const session = press(before, '<', '<', '<', '<');
		expect(session.panes.settings.measure).toBe(56);
		expect(shownLines(session)[0]).toMatch(/^Point 5 /v);
		expect(shownLines(press(session, '>', '>', '>', '>'))).toEqual(shownLines(before));
	});
});
