import {describe, expect, it} from 'vitest';
import {readingOf} from '../../../source/session/model/selectors.js';
import {reduce} from '../../../source/session/reducer.js';
import {type CommandName} from '../../../source/session/commands/command-table.js';
import {type Session} from '../../../source/session/state/session.js';
import {shelf} from '../../helpers/articles/articles.js';
import {openSession, press} from '../../helpers/screen/session.js';

/** Runs a command some milliseconds after the start of the test. */
const runAt = (session: Session, time: number, name: CommandName = 'next-article'): Session =>
	reduce(session, {type: 'command', name, at: new Date(Date.UTC(2026, 0, 1) + time).toISOString()});

const readTitles = (session: Session): string[] => session.list.articles.filter(article => readingOf(session, article).read).map(({title}) => title);

describe('stepping from article to article', () => {
	const reader = press(openSession({stories: shelf(6)}), 'return');

	it('leaves articles unread that are passed over', () => {
		const held = [1000, 1030, 1060, 1090].reduce((session, time) => runAt(session, time), reader);
		expect(readTitles(held)).toEqual(['Story 1', 'Story 5']);
	});

	it('reads an article that stays on the screen', () => {
		expect(readTitles(runAt(runAt(reader, 1000), 2500))).toEqual(['Story 1', 'Story 2', 'Story 3']);
	});

	it('reads an article in which the user moves, however soon', () => {
		const scrolled = runAt(runAt(reader, 1000), 1100, 'page-down');
		expect(readTitles(runAt(scrolled, 1200))).toEqual(['Story 1', 'Story 2', 'Story 3']);
	});

	it('leaves an article read that was read before it was passed over', () => {
		const back = [1000, 5000, 5030].reduce((session, time, index) => runAt(session, time, index === 0 ? 'next-article' : 'previous-article'), reader);
		expect(readTitles(back)).toContain('Story 1');
	});
});
