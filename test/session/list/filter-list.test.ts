import {describe, expect, it} from 'vitest';
import {shownArticle} from '../../../source/session/model/selectors.js';
import {effectOf} from '../../../source/session/keys/key-layers.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {shelf} from '../../helpers/articles/articles.js';
import {at, openSession, press} from '../../helpers/screen/session.js';

const type = (session: Session, text: string): Session => reduce(session, {type: 'text-typed', text});
const submit = (session: Session): Session => reduce(session, {type: 'text-submitted', at});

describe('the words of the list', () => {
	const list = press(openSession({stories: shelf(12)}), 'j', 'j');

	it('are typed with / in the list, and filter it as they are typed', () => {
		const typed = type(press(list, '/'), 'story 11');
		expect(typed.list.listed.map(({title}) => title)).toEqual(['Story 11']);
		expect(shownArticle(submit(typed))?.title).toBe('Story 11');
	});

	it('are there again when / is pressed again, and leave with Esc', () => {
		const filtered = submit(type(press(list, '/'), 'story 1'));
		expect(press(filtered, '/').overlay).toMatchObject({kind: 'prompt', text: 'story 1'});
		const cleared = press(filtered, 'escape');
		expect(cleared.list.listed).toHaveLength(12);
		expect(shownArticle(cleared)).toBe(shownArticle(filtered));
	});

	it('are cancelled with Esc, which restores the list and the selected article', () => {
		expect(press(type(press(list, '/'), 'story 11'), 'escape').list).toMatchObject({selectedIndex: 2, view: {query: ''}});
	});

	it('change nothing while they have a mistake, which Enter tells', () => {
		const typed = type(type(press(list, '/'), 'story 11'), 'story 11 kind:dirct');
		expect(typed.list.listed).toHaveLength(1);
		const kept = submit(typed);
		expect(kept.message?.text).toBe('kind:dirct: kind: is direct, mixed or indirect; did you mean direct?');
		expect(kept.list.view.query).toBe('');
	});

	it('ask the library if they are about what was said', () => {
		const typed = type(press(list, '/'), 'speaker:ada');
		expect(typed.requests).toEqual([{kind: 'match', text: 'speaker:ada'}]);
		const [, second] = list.list.articles;
		const answered = reduce(submit(typed), {type: 'matched', text: 'speaker:ada', ids: new Set([second?.id ?? ''])});
		expect(answered.list.listed).toEqual([second]);
		expect(reduce(typed, {type: 'matched', text: 'speaker:', ids: new Set([second?.id ?? ''])}).list.listed).toBe(typed.list.listed);
	});

	it('are completed by Tab', () => {
		const typed = type(press(list, '/'), 'is:un');
		const effect = effectOf(typed, {kind: 'key', name: 'tab', raw: '\t'}, at);
		expect(effect).toEqual({kind: 'dispatch', action: {type: 'query-completed'}});
		expect(reduce(typed, {type: 'query-completed'})).toMatchObject({overlay: {text: 'is:unread'}, list: {view: {query: 'is:unread'}}});
	});

	it('are not kept if no article has them', () => {
		const kept = submit(type(press(list, '/'), 'nowhere'));
		expect(kept.message?.text).toBe('No article of the list matches “nowhere”');
		expect(kept.list).toMatchObject({selectedIndex: 2, view: {query: ''}});
	});
});
