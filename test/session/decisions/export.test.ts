import {describe, expect, it} from 'vitest';
import {effectOf} from '../../../source/session/keys/key-layers.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {ferries, shelf} from '../../helpers/articles/articles.js';
import {at, openSession, press} from '../../helpers/screen/session.js';

/** Returns the session after keys of a menu. */
const choose = (session: Session, ...keys: readonly string[]): Session => keys.reduce((before, key) => {
	const effect = effectOf(before, {kind: 'key', name: key, raw: key}, at);
	return effect.kind === 'dispatch' ? reduce(before, effect.action) : before;
}, session);

describe('the export', () => {
	it.each([['m', 'markdown'], ['c', 'csv'], ['J', 'json'], ['b', 'bibtex']])('writes with the keys X %s as %s', (key, format) => {
		const session = choose(openSession(), 'X', key);
		expect(session.requests).toMatchObject([{
			kind: 'export', format, scope: 'article', span: null, articles: [{article: ferries().article}],
		}]);
		expect(session.overlay.kind).toBe('none');
	});

	it('writes the selected lines, and ends the selection', () => {
		const session = choose(openSession(), 'v', 'X', 'm');
		expect(session.requests).toMatchObject([{kind: 'export', span: {start: expect.any(Number)}}]);
		expect(session.reader.lineSelection).toBeNull();
	});

	it('writes all starred articles, or all of the list', () => {
		const list = press(openSession({stories: shelf(4)}), 's', 'j', 'j', 's');
		const titles = (session: Session): string[] => session.requests.flatMap(request => request.kind === 'export' ? request.articles.map(({article}) => article.title) : []);
		expect(titles(choose(list, 'X', 's', 'm'))).toEqual(['Story 1', 'Story 3']);
		expect(titles(choose(list, 'X', 'a', 'b'))).toHaveLength(4);
		expect(choose(openSession(), 'X', 's').message?.text).toBe('No article has a star');
	});
});
