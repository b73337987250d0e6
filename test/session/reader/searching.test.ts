import {describe, expect, it} from 'vitest';
import {reduce} from '../../../source/session/reducer.js';
import {readerView} from '../../../source/session/model/reader-view.js';
import {shownMatches} from '../../../source/session/model/selectors.js';
import {type Session} from '../../../source/session/state/session.js';
import {debate, ferries} from '../../helpers/articles/articles.js';
import {
	middling, openSession, press, reading, searchFor, shownLines,
} from '../../helpers/screen/session.js';

const open = (): Session => openSession({stories: [debate(40)], size: middling});

const type = (session: Session, query: string): Session => reduce(session, {type: 'text-typed', text: query});

const matchText = (session: Session): string | undefined => {
	const view = readerView(session);
	const match = shownMatches(session)[session.reader.search?.current ?? -1];
	return view && match && match.start >= view.visible.start && match.end <= view.visible.end ? view.article.text.slice(match.start, match.end) : undefined;
};

describe('the search', () => {
	it('opens with / and focuses the reader', () => {
		const session = press(openSession(), '3', '/');
		expect(session.overlay).toMatchObject({kind: 'prompt', purpose: 'search'});
		expect(session.panes.focus).toBe('reader');
	});

	it('shows the first match while it is typed', () => {
		const session = type(press(open(), '/'), 'number 20');
		expect(matchText(session)).toBe('number 20');
		expect(shownMatches(session)).toHaveLength(1);
	});

	it('starts at the current position', () => {
		const further = press(open(), 'space', 'space');
		const session = type(press(further, '/'), 'came up late');
		const view = readerView(further);
		expect(session.reader.search?.current).toBe(shownMatches(session).findIndex(({start}) => start >= (view?.visible.start ?? 0)));
		expect(session.reader.search?.current).toBeGreaterThan(0);
	});

	it('goes to the next and previous match with n and N, and wraps around at both ends', () => {
		const session = searchFor(open(), 'answer number');
		expect(session.overlay.kind).toBe('none');
		expect(session.reader.search?.current).toBe(0);
		expect(press(session, 'n').reader.search?.current).toBe(1);
		expect(press(session, 'N').reader.search?.current).toBe(39);
		expect(press(session, 'N', 'n').reader.search?.current).toBe(0);
	});

	it('brings each match into view', () => {
		let session = searchFor(open(), 'answer number');
		for (let count = 0; count < 40; count++) {
			session = press(session, 'n');
			expect(matchText(session)).toBe('answer number');
		}
	});

	it('goes back to its start with Esc', () => {
		const before = press(open(), 'space');
		const away = type(press(before, '/'), 'number 39');
		expect(reading(away)?.position).not.toBe(reading(before)?.position);
		const session = press(away, 'escape');
		expect(session.reader.search).toBeNull();
		expect(session.overlay.kind).toBe('none');
		expect(shownLines(session)).toEqual(shownLines(before));
	});

	it('can be undone with the key \' (jump back)', () => {
		const before = open();
		const kept = searchFor(before, 'number 39');
		expect(reading(kept)?.position).not.toBe(reading(before)?.position);
		expect(reading(press(kept, '\''))?.position).toBe(reading(before)?.position ?? 0);
	});

	it('restores the selected quote if it is cancelled', () => {
		const before = press(open(), ']', ']');
		const typed = reduce(press(before, '/'), {type: 'text-typed', text: 'number 39'});
		expect(press(typed, 'escape').sidebar.quoteIndex).toBe(before.sidebar.quoteIndex);
	});

	it('goes to the match nearest to the screen if the current match is not on it', () => {
		const kept = searchFor(open(), 'answer number');
		const away = press(kept, 'G');
		const next = press(away, 'N');
		expect(next.reader.search?.current).toBeGreaterThan(kept.reader.search?.current ?? 0);
	});

	it('is cleared by Esc after Enter, without moving the text', () => {
		const kept = searchFor(open(), 'number 39');
		const session = press(kept, 'escape');
		expect(session.reader.search).toBeNull();
		expect(shownMatches(session)).toEqual([]);
		expect(shownLines(session)).toEqual(shownLines(kept));
	});

	it('shows a message if nothing is found, and does not move', () => {
		const session = searchFor(open(), 'zeppelin');
		expect(session.message?.text).toBe('Not found: zeppelin');
		expect(press(session, 'n').message?.text).toBe('Not found: zeppelin');
		expect(shownLines(session)).toEqual(shownLines(open()));
	});

	it('shows a message with the key / if there is no query yet', () => {
		expect(press(open(), 'n').message?.text).toContain('/');
	});

	it('continues with the same query in the next article', () => {
		const session = searchFor(press(openSession({stories: [debate(40), ferries()]}), '2'), 'anna berg');
		const next = press(session, 'n', 'n', 'J');
		expect(next.reader.search).toEqual({query: 'anna berg', current: 0});
		expect(shownMatches(next)).toHaveLength(1);
	});

	it('is shown again by n after Esc has cleared it', () => {
		const cleared = press(searchFor(press(openSession({stories: [debate(40)]}), '2'), 'anna berg'), 'escape');
		expect(cleared.reader.search).toBeNull();
		expect(press(cleared, 'n').reader.search).toMatchObject({query: 'anna berg'});
		expect(matchText(press(cleared, 'n'))).toBe('Anna Berg');
	});

	it('is cleared if the query is deleted', () => {
		const session = type(type(press(open(), '/'), 'number'), '');
		expect(session.reader.search).toBeNull();
		expect(shownMatches(session)).toEqual([]);
	});

	it('does not open without an article', () => {
		expect(press(openSession({stories: []}), '2', '/').overlay.kind).toBe('none');
	});
});
