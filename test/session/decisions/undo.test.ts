import {describe, expect, it} from 'vitest';
import {maxHistoryLength} from '../../../source/session/model/record-change.js';
import {readingOf, shownArticle} from '../../../source/session/model/selectors.js';
import {type Session} from '../../../source/session/state/session.js';
import {shelf} from '../../helpers/articles/articles.js';
import {openSession, press} from '../../helpers/screen/session.js';

const list = openSession({stories: shelf(4)});

/** Returns the flags of all articles: `r` for read, `s` for starred. */
const flags = (session: Session): string[] => session.list.articles.map(article => {
	const {read, starred} = readingOf(session, article);
	return `${read ? 'r' : ''}${starred ? 's' : ''}`;
});

describe('undo', () => {
	it('undoes stars and read marks one by one, the latest first, and names them', () => {
		const session = press(list, 's', 'j', 'm', 'm', 's', 's');
		expect(flags(session)).toEqual(['s', '', '', '']);
		expect(press(session, 'Z').message?.text).toBe('Undone: star removed from “Story 2”');
		expect(flags(press(session, 'Z'))).toEqual(['s', 's', '', '']);
		expect(press(session, 'Z', 'Z', 'Z').message?.text).toBe('Undone: “Story 2” marked as unread');
		expect(flags(press(session, 'Z', 'Z', 'Z'))).toEqual(['s', 'r', '', '']);
		expect(flags(press(session, ...'ZZZZZ'))).toEqual(['', '', '', '']);
		expect(press(session, ...'ZZZZZZ').message?.text).toBe('There is nothing to undo');
	});

	it('goes back to the article that was skipped', () => {
		const skipped = press(list, 'j', 'return', 'x');
		expect(shownArticle(skipped)?.title).toBe('Story 3');
		const undone = press(skipped, 'Z');
		expect(shownArticle(undone)?.title).toBe('Story 2');
		expect(flags(undone)).toEqual(flags(press(list, 'j', 'return')));
	});

	it('keeps the position and the article that is shown now', () => {
		const session = press(list, 's', 'j', 'j', 'Z');
		expect(shownArticle(session)?.title).toBe('Story 3');
		expect(flags(session)).toEqual(['', '', '', '']);
	});

	it('remembers a limited number of changes', () => {
		const session = press(list, ...Array.from({length: maxHistoryLength + 7}, () => 's'));
		expect(session.history.done).toHaveLength(maxHistoryLength);
	});
});

describe('redo', () => {
	it('makes undone changes again in their order', () => {
		const session = press(list, 's', 'A', 'Z', 'Z');
		expect(flags(press(session, 'ctrl+r'))).toEqual(['s', '', '', '']);
		expect(press(session, 'ctrl+r', 'ctrl+r').message?.text).toBe('Redone: 4 articles marked as read');
		expect(flags(press(session, 'ctrl+r', 'ctrl+r'))).toEqual(['rs', 'r', 'r', 'r']);
		expect(press(session, 'ctrl+r', 'ctrl+r', 'ctrl+r').message?.text).toBe('There is nothing to redo');
	});

	it('is over after another change', () => {
		expect(press(list, 's', 'Z', 'm', 'ctrl+r').message?.text).toBe('There is nothing to redo');
	});
});
