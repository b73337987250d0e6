import {describe, expect, it} from 'vitest';
import {type Hit} from '../../../../source/library/query/hit.js';
import {shownArticle} from '../../../../source/session/model/selectors.js';
import {effectOf} from '../../../../source/session/keys/key-layers.js';
import {reduce} from '../../../../source/session/reducer.js';
import {type Session} from '../../../../source/session/state/session.js';
import {story} from '../../../helpers/articles/articles.js';
import {openSession} from '../../../helpers/screen/session.js';

const at = '2026-12-01T12:00:00Z';

const bells = story('Stolen bell\n\nIt is back.\n\n“We waited for the bell,” Ada Bell said.');
const ferry = story('Ferry late\n\nNobody knows why.');
const list = openSession({stories: [ferry, bells]});

const hit = (changes: Partial<Hit> = {}): Hit => ({
	kind: 'text',
	article: {
		number: 1, id: bells.article.id, title: bells.article.title, publication: null, published: null,
	},
	line: 'We waited for the bell',
	marks: [{start: 18, end: 22}],
	span: {start: bells.article.text.indexOf('bell,'), end: bells.article.text.indexOf('bell,') + 4},
	speaker: null,
	...changes,
});

/** Returns the session after these keys. */
const press = (session: Session, ...keys: readonly string[]): Session => keys.reduce((before, name) => {
	const effect = effectOf(before, {kind: 'key', name, raw: name}, at);
	return effect.kind === 'dispatch' ? reduce(before, effect.action) : before;
}, session);

const typed = (session: Session, text: string): Session => reduce(session, {type: 'text-typed', text});

const answered = (session: Session, text: string, hits: readonly Hit[]): Session => reduce(session, {type: 'found', answer: {text, hits, problem: null}});

const textOf = ({overlay}: Session): string => overlay.kind === 'find' ? overlay.text : 'closed';

describe('the search over everything', () => {
	it('asks the library for each text that has no mistake', () => {
		const open = press(list, 'F');
		expect(open.requests).toEqual([{kind: 'list-names'}]);
		expect(typed(open, 'bell').requests).toEqual([{kind: 'find', text: 'bell'}]);
		expect(typed(open, 'kind:dirct').requests).toEqual([]);
		expect(typed(open, '').requests).toEqual([]);
	});

	it('drops the answer to an earlier text', () => {
		const session = typed(press(list, 'F'), 'bells');
		expect(answered(session, 'bell', [hit()]).find).toBe(session.find);
		expect(answered(session, 'bells', [hit()]).find.answer.hits).toEqual([hit()]);
	});

	it('opens the article of a hit at its place, with its words marked', () => {
		const opened = press(answered(typed(press(list, 'F'), 'bell'), 'bell', [hit()]), 'return');
		expect(opened.overlay.kind).toBe('none');
		expect(shownArticle(opened)?.title).toBe('Stolen bell');
		expect(opened.reader.search).toEqual({query: 'bell', current: 1});
		expect(press(opened, 'backspace').list.selectedIndex).toBe(0);
	});

	it('opens the first hit when it comes after Enter', () => {
		const waiting = press(typed(press(list, 'F'), 'bell'), 'return');
		expect(waiting.overlay.kind).toBe('find');
		expect(shownArticle(answered(waiting, 'bell', [hit()]))?.title).toBe('Stolen bell');
	});

	it('reads an article from the library that is not in the list', () => {
		const elsewhere = hit({article: {...hit().article, id: 'elsewhere'}, span: null});
		const asked = press(answered(typed(press(list, 'F'), 'bell'), 'bell', [elsewhere]), 'return');
		expect(asked.requests).toEqual([{kind: 'load-hit', hit: elsewhere}]);
		const article = {...story('From the library\n\nText.').article, id: 'elsewhere'};
		const loaded = reduce(asked, {
			type: 'hit-loaded', hit: elsewhere, article, at,
		});
		expect(shownArticle(loaded)).toBe(article);
		expect(reduce(asked, {
			type: 'hit-loaded', hit: elsewhere, article: null, at,
		}).message?.text).toBe('The library no longer has this article');
	});

	it('goes back to where one was on Esc', () => {
		const closed = press(answered(typed(press(list, 'F'), 'bell'), 'bell', [hit()]), 'escape');
		expect(closed.overlay.kind).toBe('none');
		expect(closed.list).toBe(list.list);
		expect(closed.panes).toBe(list.panes);
	});

	it('opens with the last query and hit, and takes the first letter for a new one', () => {
		const searched = press(answered(typed(press(list, 'F'), 'bell'), 'bell', [hit({span: null}), hit()]), 'down', 'return');
		const again = press(searched, 'F');
		expect(again.overlay).toMatchObject({text: 'bell', selectedIndex: 1});
		expect(textOf(typed(again, 'bellf'))).toBe('f');
		expect(textOf(typed(again, 'bel'))).toBe('bel');
	});

	it('completes fields and values by Tab, one choice after the other', () => {
		const named = reduce(press(list, 'F'), {type: 'names-listed', candidates: {speaker: ['Ada Bell', 'Adam']}});
		expect(textOf(press(typed(named, 'spe'), 'tab'))).toBe('speaker:');
		const completed = press(typed(named, 'speaker:ad'), 'tab');
		expect(textOf(completed)).toBe('speaker:"Ada Bell"');
		expect(textOf(press(completed, 'tab'))).toBe('speaker:Adam');
		expect(textOf(press(completed, 'tab', 'tab'))).toBe('speaker:"Ada Bell"');
	});

	it('takes earlier queries from the history', () => {
		const first = press(answered(typed(press(list, 'F'), 'bell'), 'bell', [hit()]), 'return');
		const second = press(answered(typed(press(first, 'F'), 'ferry'), 'ferry', [hit()]), 'return');
		const open = press(second, 'F');
		expect(textOf(open)).toBe('ferry');
		expect(textOf(press(open, 'ctrl+p'))).toBe('bell');
		expect(textOf(press(open, 'ctrl+p', 'ctrl+p', 'ctrl+n'))).toBe('ferry');
		expect(textOf(press(typed(open, 'ferryx'), 'ctrl+p'))).toBe('ferry');
	});
});
