import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {groupRuns} from '../../../source/session/model/article-groups.js';
import {reduce} from '../../../source/session/reducer.js';
import {shownArticle} from '../../../source/session/model/selectors.js';
import {startSession, type Session} from '../../../source/session/state/session.js';
import {story} from '../../helpers/articles/articles.js';
import {middling, openSession, press} from '../../helpers/screen/session.js';

/** Returns an article in a group, which is given as a path: `World/A`, or `''` for none. */
const articleIn = (path: string, name: string): Article => story(`Title ${name}\n\nText.`, {id: name, groups: path === '' ? [] : path.split('/')}).article;

const load = (session: Session, articles: readonly Article[]): Session => reduce(session, {type: 'loaded', articles, problems: []});

/** Returns the list after units of some groups have arrived: `World/A1`, numbered in the order of arrival. */
function listed(...units: readonly string[]): string[] {
	let count = 0;
	const session = units.reduce((next, paths) =>
		load(next, paths.split(' ').map(path => articleIn(path === '-' ? '' : path, `${path}${++count}`))), openSession({stories: []}));
	return session.list.articles.map(({id}) => id);
}

const paths = fc.constantFrom('', '', 'A', 'B', 'World/A', 'World/B', 'Tech/C', 'World/North/D', 'World/North/E', 'World');

describe('articles that arrive while sources load', () => {
	it('leave the first article of the list selected if all arrive at once', () => {
		const session = load(openSession({stories: []}), [articleIn('A', 'a'), articleIn('', 'b')]);
		expect(shownArticle(session)?.id).toBe('b');
	});

	it('leave the top of the list selected, unless the user has moved', () => {
		const start = load(startSession({size: middling}), [articleIn('A', 'a'), articleIn('A', 'b')]);
		expect(shownArticle(load(start, [articleIn('', 'c')]))?.id).toBe('c');
		expect(shownArticle(load(press(start, 'j'), [articleIn('', 'c')]))?.id).toBe('b');
		expect(shownArticle(load(press(start, 'return'), [articleIn('', 'c')]))?.id).toBe('a');
	});

	it('may be more than a call can have arguments', () => {
		const one = articleIn('', 'a');
		const session = load(openSession({stories: []}), Array.from({length: 200_000}, () => one));
		expect(session.list.articles).toHaveLength(200_000);
	});

	it('keep their order if there are no groups', () => {
		expect(listed('- -', '-')).toEqual(['-1', '-2', '-3']);
	});

	it('are inserted before all groups if they have no group', () => {
		expect(listed('A', '-', 'B', '- A')).toEqual(['-2', '-4', 'A1', 'A5', 'B3']);
	});

	it('are inserted into their group, and groups into their folder', () => {
		expect(listed('World/A', 'Tech/C', 'World/B', 'World/A')).toEqual(['World/A1', 'World/A4', 'World/B3', 'Tech/C2']);
	});

	it('never split a group or a folder, and leave the same article selected', () => {
		const units = fc.array(fc.array(paths, {maxLength: 4}), {minLength: 1, maxLength: 12});
		fc.assert(fc.property(units, fc.array(fc.constantFrom('j', 'space', 'G', 'g')), (units, keys) => {
			let session = openSession({stories: [], size: middling});
			const came: string[] = [];
			for (const unit of units) {
				session = press(session, ...keys);
				const {list: {articles: before, selectedIndex: selected}} = session;
				const arrived = unit.map((path, index) => articleIn(path, `${came.length + index}`));
				came.push(...arrived.map(({id}) => id));
				session = load(session, arrived);
				expect(before.length === 0 || shownArticle(session) === before[selected]).toBe(true);
			}

			const {list: {articles}} = session;
			expect(articles.map(({id}) => id).toSorted()).toEqual(came.toSorted());
			for (const depth of [1, 2, 3]) {
				const folders = groupRuns(articles).map(({heading}) => heading?.slice(0, depth).join('/') ?? '');
				const changes = folders.filter((folder, index) => folder !== folders[index - 1]);
				expect(new Set(changes).size).toBe(changes.length);
			}

			expect(groupRuns(articles).slice(1).every(({heading}) => heading?.[0] !== 'Other articles')).toBe(true);
			for (const {start, end} of groupRuns(articles)) {
				const order = articles.slice(start, end).map(({id}) => came.indexOf(id));
				expect(order).toEqual(order.toSorted((a, b) => a - b));
			}
		}));
	});
});
