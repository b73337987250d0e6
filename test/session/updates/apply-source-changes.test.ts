import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {reduce} from '../../../source/session/reducer.js';
import {readerView} from '../../../source/session/model/reader-view.js';
import {
	analysisState, readingOf, shownArticle, shownMatches,
} from '../../../source/session/model/selectors.js';
import {screenReaderLines} from '../../../source/session/view/screen-reader-lines.js';
import {type Session} from '../../../source/session/state/session.js';
import {
	debate, ferries, shelf, story, type Story,
} from '../../helpers/articles/articles.js';
import {
	middling, openSession, press, reading, searchFor, shownLines,
} from '../../helpers/screen/session.js';

const insert = (session: Session, articles: readonly Article[], before: string | null): Session => reduce(session, {type: 'inserted', articles, before});

const change = (session: Session, id: string, {article}: Story): Session => reduce(session, {
	type: 'replaced', id, article, by: 'change',
});

/** New articles, of one group. */
const fresh = (count: number, group = 'A'): Article[] => shelf(count).map(({article}, index) => ({
	...article, id: `new ${group} ${index}`, title: `New ${index + 1}`, groups: [group],
}));

const inGroup = (group: string, stories: readonly Story[]): Story[] => stories.map(each => ({...each, article: {...each.article, groups: [group]}}));

describe('new articles', () => {
	it('are inserted before the named article of their group', () => {
		const same = shelf(2);
		const session = openSession({stories: [...inGroup('A', same), ...inGroup('B', same)]});
		const id = same[0]?.article.id ?? '';
		expect(insert(session, fresh(1, 'B'), id).list.articles.map(({title}) => title)).toEqual(['Story 1', 'Story 2', 'New 1', 'Story 1', 'Story 2']);
		expect(insert(session, fresh(1, 'A'), id).list.articles.map(({title}) => title)[0]).toBe('New 1');
		expect(insert(session, fresh(1, 'C'), null).list.articles.at(-1)?.title).toBe('New 1');
		expect(insert(session, fresh(1, 'C'), 'no such article').list.articles.at(-1)?.title).toBe('New 1');
	});

	it('are announced by a message with their number', () => {
		expect(insert(openSession({stories: shelf(2)}), fresh(1), null).message).toEqual({text: '1 new article', isError: false});
		expect(insert(openSession({stories: shelf(2)}), fresh(3), null).message?.text).toBe('3 new articles');
	});

	it('do not move the selection or the text, at any position and at any time', () => {
		const key = fc.constantFrom('j', 'k', 'space', 'G', 'return', 'J', ']', '3', '1', 'd');
		const names = fc.array(fc.constantFrom('A', 'B', 'C'), {minLength: 3, maxLength: 40});
		fc.assert(fc.property(names, fc.array(key, {maxLength: 12}), fc.nat(), fc.integer({min: 1, max: 5}), (groups, keys, where, count) => {
			const stories = [debate(), ...shelf(groups.length - 1)].map((each, index) => inGroup(groups[index] ?? 'A', [each])[0] ?? each);
			const session = press(openSession({stories, size: middling}), ...keys);
			const before = where % (stories.length + 1) === stories.length ? null : stories[where % (stories.length + 1)]?.article.id ?? null;
			const next = insert(session, fresh(count), before);
			expect(shownArticle(next)).toBe(shownArticle(session));
			expect(shownLines(next)).toEqual(shownLines(session));
			expect(next).toMatchObject({panes: session.panes, sidebar: {quoteIndex: session.sidebar.quoteIndex}, overlay: session.overlay});
			expect(next.list.articles).toHaveLength(session.list.articles.length + count);
			// Keys go on from there.
			expect(shownArticle(press(next, 'J', 'K'))).toBeDefined();
		}));
	});

	it('do not scroll the list if the selected article stays in view', () => {
		const session = press(openSession({stories: shelf(60), size: middling}), 'space', 'space', 'k', 'k');
		const top = (of: Session): string | undefined => of.list.articles[of.list.top]?.title;
		expect(top(insert(session, fresh(3), session.list.articles[0]?.id ?? null))).toBe(top(session));
		expect(top(insert(session, fresh(3), null))).toBe(top(session));
	});

	it('are shown if the list was empty', () => {
		const session = insert(openSession({stories: []}), fresh(2), null);
		expect(shownArticle(session)?.title).toBe('New 1');
	});
});

describe('an article that has changed', () => {
	const old = debate();
	const {id} = old.article;
	const corrected = (): Story => {
		const text = old.article.text.replace('Point 3 came', 'Point 3 (corrected) came').replace('A long debate', 'A very long debate');
		return story(text, {id: 'new id', title: 'A very long debate'});
	};

	const start = (...keys: readonly string[]): Session => press(openSession({stories: [old, ferries()], size: middling}), ...keys);

	it('keeps its place in the list, its reading state, and the place in the text', () => {
		const session = start('s', 'return', 'space', 'space', 'space');
		const next = change(session, id, corrected());
		expect(next.list.articles.map(({title}) => title)).toEqual(['A very long debate', 'Ferry routes in doubt']);
		expect(reading(next)).toMatchObject({read: true, starred: true});
		expect(shownLines(next)[0]).toBe(shownLines(session)[0]);
		expect(readerView(next)?.visible.start).toBeGreaterThan(readerView(session)?.visible.start ?? Number.NaN);
	});

	it('is analysed again, and a late analysis of the old text is dropped', () => {
		const next = change(start('return', ']', ']'), id, corrected());
		expect(analysisState(next)).toBe('waiting');
		expect(next).toMatchObject({sidebar: {quoteIndex: null, entityIndex: null, mentionIndex: null}});
		const late = reduce(next, {type: 'analyzed', analyses: [[old.article, old.analysis]]});
		expect(analysisState(late)).toBe('waiting');
		expect(late.analyses.byArticle.size).toBe(1);
		const article = shownArticle(next);
		const done = reduce(next, {type: 'analyzed', analyses: article ? [[article, old.analysis]] : []});
		expect(analysisState(done)).toBe('done');
		expect(done.sidebar.quoteIndex).not.toBeNull();
	});

	it('is marked as changed until the user opens it or reads on', () => {
		const next = change(start('return', 'space'), id, corrected());
		expect([...next.sources.marks]).toEqual([['new id', 'changed']]);
		expect(next.message?.text).toBe('This article has changed');
		expect(screenReaderLines(next)[0]).toMatch(/^Article: A very long debate, changed, \d+%$/v);
		expect(press(next, 's', '1').sources.marks.size).toBe(1);
		expect(press(next, 'j').sources.marks.size).toBe(0);
		expect(press(next, '1', 'return').sources.marks.size).toBe(0);
		expect(press(change(start('j'), id, corrected()), 'j', 'J').sources.marks.size).toBe(1);
	});

	it('is not marked, and keeps its quotes, if only its metadata has changed', () => {
		const next = change(start('return'), id, {...old, article: {...old.article, published: '2026-05-04'}});
		expect(next.sources.marks.size).toBe(0);
		expect(analysisState(next)).toBe('done');
		expect(shownArticle(next)?.published).toBe('2026-05-04');
	});

	it('keeps the current match of the search, and the place to jump back to', () => {
		const session = press(searchFor(start('return'), 'answer number 20'), 'j');
		const next = change(session, id, corrected());
		const [match] = shownMatches(next);
		expect(shownArticle(next)?.text.slice(match?.start, match?.end)).toBe('answer number 20');
		expect(next.reader.search).toEqual({query: 'answer number 20', current: 0});
		expect(shownLines(press(next, '\''))[0]).toBe('A very long debate');
	});

	it('closes an overlay about one of its quotes', () => {
		expect(change(start('return', ']', 'i'), id, corrected()).overlay.kind).toBe('none');
		expect(change(start('return', '?'), id, corrected()).overlay.kind).toBe('help');
	});

	it('does not move the text of another article that is being read', () => {
		const session = start('j', 'return');
		const next = change(session, id, corrected());
		expect(shownArticle(next)).toBe(shownArticle(session));
		expect(shownLines(next)).toEqual(shownLines(session));
		expect(next.message).toBeNull();
	});

	it('leaves a valid session for any new text', () => {
		const lines = old.article.text.split('\n');
		const text = fc.array(fc.constantFrom(...lines, 'New words.', ''), {minLength: 1, maxLength: 40}).map(chosen => chosen.join('\n')).filter(chosen => chosen.trim() !== '');
		fc.assert(fc.property(text, fc.array(fc.constantFrom('space', ']', '/', 'n', 'e', 'i', '3', 'j', 'return'), {maxLength: 10}), (text, keys) => {
			const session = start('return', ...keys);
			const next = change(session, id, story(text, {id}));
			for (const state of [next, press(next, 'escape', 'j', ']', 'e', '\'')]) {
				const view = readerView(state);
				const article = shownArticle(state);
				expect(view?.lines.length).toBeGreaterThan(0);
				expect(article && readingOf(state, article).position).toBeLessThanOrEqual(text.length);
			}
		}));
	});
});

describe('an article whose source is gone', () => {
	const stories = shelf(2);
	const id = stories[0]?.article.id ?? '';
	const gone = (): Session => reduce(openSession({stories}), {type: 'gone', id});

	it('stays in the list, and stays marked while it is read', () => {
		expect([...gone().sources.marks]).toEqual([[id, 'gone']]);
		expect(press(gone(), 'return', 'j').sources.marks.size).toBe(1);
		expect(screenReaderLines(gone())[1]).toBe('Story 1, gone, unread, story.txt, 0 quotes');
	});

	it('loses the mark, and keeps its place, if another source contains it', () => {
		const [first] = stories;
		const next = insert(gone(), first ? [{...first.article, source: 'elsewhere.txt'}] : [], null);
		expect(next.list.articles).toHaveLength(2);
		expect(next.list.articles[0]).toMatchObject({id, source: 'elsewhere.txt'});
		expect(next.sources.marks.size).toBe(0);
		expect(analysisState(next)).toBe('done');
	});

	it('changes nothing if the session does not know its id', () => {
		const session = openSession({stories});
		expect(reduce(session, {type: 'gone', id: 'unknown'})).toBe(session);
		expect(change(session, 'unknown', ferries())).toBe(session);
	});
});
