import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {commands} from '../../source/session/commands/command-table.js';
import {overlayLines, textOverlayHeight} from '../../source/session/overlays/overlay-lines.js';
import {listOrders, viewFilters} from '../../source/session/panes/list-view.js';
import {reduce} from '../../source/session/reducer.js';
import {readerView} from '../../source/session/model/reader-view.js';
import {geometry, shownArticle} from '../../source/session/model/selectors.js';
import {type Action} from '../../source/session/state/action.js';
import {startSession, type Session} from '../../source/session/state/session.js';
import {
	debate, ferries, shelf, story, type Story,
} from '../helpers/articles/articles.js';
import {
	at, middling, openSession, press, reading, wide,
} from '../helpers/screen/session.js';

describe('reduce, while sources load,', () => {
	it('adds articles in the order in which they arrive', () => {
		const [first, second, third] = shelf(3).map(({article}) => article);
		const start = startSession({size: wide});
		const session = [[first], [second, third]].reduce<Session>((before, batch) => reduce(before, {type: 'loaded', articles: batch.filter(article => article !== undefined), problems: []}), start);
		expect(session.list.articles.map(({title}) => title)).toEqual(['Story 1', 'Story 2', 'Story 3']);
		expect(session.sources.isLoading).toBe(true);
	});

	it('keeps the focus on the list if there are several articles', () => {
		expect(openSession({stories: shelf(2)})).toMatchObject({sources: {isLoading: false}, panes: {focus: 'list'}});
	});

	it('opens a single article at once', () => {
		const session = openSession();
		expect(session.panes.focus).toBe('reader');
		expect(reading(session)).toMatchObject({read: true, lastOpened: at});
	});

	it('shows the failed source as an error, and adds it to the list of problems', () => {
		const session = openSession({problems: ['a.bin: not text', 'b.txt: no such file']});
		expect(session.message).toEqual({text: '2 sources could not be opened (press !): b.txt: no such file', isError: true});
		expect(openSession({problems: ['a.bin: not text']}).message?.text).toBe('a.bin: not text');
		expect(press(session, '!').overlay).toEqual({kind: 'problems', top: 0});
		expect(press(openSession(), '!').message?.text).toBe('All sources could be opened');
	});
});

describe('the last article of the previous run', () => {
	const stories = [...shelf(3), debate()];
	const last = stories[3]?.article.id ?? '';
	const stored = new Map([[last, {
		position: 400, read: true, starred: false, lastOpened: at,
	}]]);

	it('is opened at its last position', () => {
		const session = openSession({
			stories, stored, resume: last, size: middling,
		});
		expect(shownArticle(session)?.title).toBe('A long debate');
		expect(session.panes.focus).toBe('reader');
		const start = readerView(session)?.visible.start ?? 0;
		expect(start).toBeGreaterThan(300);
		expect(start).toBeLessThanOrEqual(400);
	});

	const waiting = (): Session => reduce(startSession({size: middling, resume: last}), {type: 'loaded', articles: shelf(3).map(({article}) => article), problems: []});
	const arrived = (session: Session): Session =>
		reduce(reduce(session, {type: 'loaded', articles: [debate().article], problems: []}), {type: 'loading-finished', at});

	it.each(['j', 'G', 'J', 'tab', '2', 'return', 's', '/'])('is not opened after the user has moved with %s', key => {
		const moved = press(waiting(), key);
		const session = arrived(moved);
		expect(shownArticle(session)).toBe(shownArticle(moved));
		expect(session.panes.focus).toBe(moved.panes.focus);
	});

	it.each(['?', '!', 'escape', 'k', 'g', ',', 'z', '<', '+', 'ctrl+l'])('is still opened after %s, which moves nothing', key => {
		const session = arrived(reduce(press(waiting(), key), {type: 'resized', size: wide}));
		expect(shownArticle(session)?.title).toBe('A long debate');
		expect(session).toMatchObject({panes: {focus: 'reader'}, list: {resumeArticle: null}});
	});

	it('is opened under the help screen, which stays open', () => {
		expect(arrived(press(waiting(), '?', 'j')).overlay).toMatchObject({kind: 'help'});
		expect(arrived(press(waiting(), '?', 'j', 'escape')).panes.focus).toBe('reader');
	});

	it('stays the article to resume until the user opens another one', () => {
		const session = arrived(press(waiting(), 'j'));
		expect(press(session, 'j').list.resumeArticle?.id).toBe(last);
		expect(press(session, 'return').list.resumeArticle).toBeNull();
		expect(reduce(press(waiting(), 'j'), {type: 'loading-finished', at}).list.resumeArticle).toBeNull();
	});

	it('is forgotten if no source contains it', () => {
		const session = openSession({stories: shelf(3), resume: last});
		expect(session).toMatchObject({list: {selectedIndex: 0, resumeArticle: null}, panes: {focus: 'list'}});
	});
});

describe('a message', () => {
	it('is shown until the next key', () => {
		const session = reduce(openSession(), {type: 'message-shown', message: {text: 'Saved nowhere', isError: true}});
		expect(session.message).toEqual({text: 'Saved nowhere', isError: true});
		expect(press(session, 'j').message).toBeNull();
	});
});

describe('the help screen', () => {
	const help = (): Session => press(openSession({size: middling}), '?');
	const last = overlayLines(help()).length - textOverlayHeight(help());

	it('scrolls, but not past its ends', () => {
		expect(help().overlay).toEqual({kind: 'help', text: '', top: 0});
		expect(press(help(), 'j', 'j', 'k').overlay).toEqual({kind: 'help', text: '', top: 1});
		expect(press(help(), 'k').overlay).toEqual({kind: 'help', text: '', top: 0});
		expect(press(help(), 'G', 'j').overlay).toEqual({kind: 'help', text: '', top: last});
		expect(press(help(), 'G', 'g').overlay).toEqual({kind: 'help', text: '', top: 0});
	});

	it.each(['?', 'escape', 'q', 'return'])('closes with %s, and the session is as before', key => {
		expect(press(help(), key)).toEqual(openSession({size: middling}));
	});
});

describe('reduce, for any sequence of actions,', () => {
	const command = fc.constantFrom(...commands.map(({name}) => name)).map((name): Action => ({type: 'command', name, at}));
	const linked = (): Story => story('Links\n\nSee https://ferries.example/ and https://tower.example/ for more.');
	const ids = [ferries(), debate(), linked(), ...shelf(1)].map(({article}) => article.id);
	const other: fc.Arbitrary<Action> = fc.oneof(
		fc.record({columns: fc.integer({min: 1, max: 200}), rows: fc.integer({min: 1, max: 60})}).map((size): Action => ({type: 'resized', size})),
		fc.constantFrom('the', 'Anna', 'zeppelin', '').map((query): Action => ({type: 'text-typed', text: query})),
		fc.constant<Action>({type: 'text-submitted', at}),
		fc.constantFrom('Anna Berg', 'Carl Dahl', null).map((speaker): Action => ({type: 'speaker-chosen', speaker})),
		fc.record({filter: fc.constantFrom(...viewFilters), order: fc.constantFrom(...listOrders), query: fc.constantFrom('', 'story')}, {requiredKeys: []}).map((changes): Action => ({type: 'view-chosen', changes})),
		fc.record({list: fc.boolean(), sidebar: fc.boolean()}).map((panes): Action => ({type: 'layout-chosen', ...panes})),
		fc.constantFrom('1', '2', '9', null).map((digit): Action => ({type: 'link-digit', digit, at})),
		fc.constantFrom(...ids).map((id): Action => ({type: 'gone', id})),
		fc.constantFrom(...ids).map((id): Action => ({type: 'page-failed', id, problem: 'no answer'})),
		fc.constantFrom(...ids, null).map((before): Action => ({type: 'inserted', articles: [debate(4, 'A new story').article], before})),
		fc.tuple(fc.constantFrom(...ids), fc.integer({min: 1, max: 40}), fc.constantFrom('page', 'change')).map(([id, count, by]): Action => ({
			type: 'replaced', id, article: debate(count, 'Another text').article, by,
		})),
		fc.constantFrom('ferries', 'tower').map((name): Action => ({
			type: 'link-loaded', url: `https://${name}.example/`, articles: [story(`At ${name}\n\nSee https://tower.example/ too.`).article], at,
		})),
		fc.constantFrom('refresh-failed', 'problems-solved').map((type): Action => ({type, problems: ['late.bin: not text']})),
		fc.constant<Action>({type: 'loaded', articles: [debate(9, 'A late story').article], problems: ['late.bin: not text']}),
	);
	const actions = fc.array(fc.oneof({arbitrary: command, weight: 4}, {arbitrary: other, weight: 1}), {maxLength: 60});

	it('returns a session whose selections exist and whose focused pane is on the screen', () => {
		fc.assert(fc.property(actions, actions => {
			let next = openSession({stories: [ferries(), debate(), ...shelf(3), linked()], size: middling});
			for (const action of actions) {
				const session = reduce(next, action);
				next = session;
				const {panes: {focus}} = session;
				const {panes, isTooSmall: tooSmall} = geometry(session);
				const article = shownArticle(session);
				const analysis = article && session.analyses.byArticle.get(article);
				expect(article !== undefined || session.list.listed.length === 0).toBe(true);
				expect(session.sidebar.quoteIndex === null || analysis?.quotes[session.sidebar.quoteIndex] !== undefined).toBe(true);
				expect(session.sidebar.entityIndex === null || analysis?.entities[session.sidebar.entityIndex] !== undefined).toBe(true);
				expect(tooSmall || panes.some(({pane}) => pane === focus)).toBe(true);
				expect(article === undefined || (readerView(session)?.lines.length ?? 0) > 0).toBe(true);
			}
		}));
	});

	it('does not change an earlier session', () => {
		fc.assert(fc.property(actions, actions => {
			const session = openSession({stories: [ferries(), debate()], size: middling});
			const copy = structuredClone(session);
			let next = session;
			for (const action of actions) {
				next = reduce(next, action);
			}

			expect(session).toEqual(copy);
		}), {numRuns: 30});
	});
});

describe('a single article', () => {
	it('is opened when it is loaded, even if it is the article to resume', () => {
		for (const resume of [null, ferries().article.id]) {
			const {article} = ferries();
			const loaded = reduce(startSession({size: wide, resume}), {type: 'loaded', articles: [article], problems: []});
			const session = reduce(loaded, {type: 'loading-finished', at});
			expect(session.panes.focus).toBe('reader');
			expect(session.readings.changed.get(article.id)).toMatchObject({read: true, lastOpened: at});
		}
	});
});

/** An action of each type. The compiler tells when one is missing. */
const actions = {
	inserted: {type: 'inserted', articles: shelf(1).map(({article}) => article), before: null},
	replaced: {
		type: 'replaced', id: 'none', article: debate().article, by: 'change',
	},
	gone: {type: 'gone', id: 'none'},
	'page-failed': {type: 'page-failed', id: 'none', problem: 'no answer'},
	'refresh-failed': {type: 'refresh-failed', problems: ['a.txt: permission denied']},
	'problems-solved': {type: 'problems-solved', problems: ['a.txt: permission denied']},
	'link-loaded': {
		type: 'link-loaded', url: 'https://plan.example/', articles: [], at,
	},
	'link-failed': {type: 'link-failed', url: 'https://plan.example/', problem: 'no answer'},
	'view-changed': {type: 'view-changed', name: 'Ada', change: 'notify'},
	'query-completed': {type: 'query-completed'},
	'query-recalled': {type: 'query-recalled', step: -1},
	'hit-chosen': {type: 'hit-chosen', index: 0, at},
	found: {type: 'found', answer: {text: 'ferry', hits: [], problem: null}},
	matched: {type: 'matched', text: 'speaker:ada', ids: new Set<string>()},
	'names-listed': {type: 'names-listed', candidates: {}},
	'hit-loaded': {
		type: 'hit-loaded',
		hit: {
			kind: 'title',
			article: {
				number: 1, id: 'none', title: 'Ferries', publication: null, published: null,
			},
			line: 'Ferries',
			marks: [],
			span: null,
			speaker: null,
		},
		article: null,
		at,
	},
	resized: {type: 'resized', size: middling},
	loaded: {type: 'loaded', articles: [], problems: []},
	'loading-finished': {type: 'loading-finished', at},
	progress: {type: 'progress', done: 1, total: 2},
	analyzed: {type: 'analyzed', analyses: []},
	counted: {type: 'counted', counts: []},
	command: {type: 'command', name: 'down', at},
	'text-typed': {type: 'text-typed', text: 'boats'},
	'text-submitted': {type: 'text-submitted', at},
	'speaker-chosen': {type: 'speaker-chosen', speaker: null},
	'view-chosen': {type: 'view-chosen', changes: {filter: 'unread', order: 'newest'}},
	'speaker-corrected': {type: 'speaker-corrected', quote: {start: 0, end: 1}, speaker: null},
	'export-menu-opened': {type: 'export-menu-opened', scope: 'listed'},
	'export-chosen': {type: 'export-chosen', format: 'csv', scope: 'article'},
	'prompt-opened': {type: 'prompt-opened', purpose: 'note'},
	'layout-chosen': {type: 'layout-chosen', list: true, sidebar: true},
	'subscribe-chosen': {type: 'subscribe-chosen', address: 'https://news.example/'},
	subscribed: {type: 'subscribed', subscriptions: []},
	'feed-titled': {type: 'feed-titled', url: 'https://news.example/', title: 'The News'},
	unsubscribed: {type: 'unsubscribed', url: 'https://news.example/'},
	'library-listed': {type: 'library-listed', articles: [], counts: []},
	'group-menu-opened': {type: 'group-menu-opened'},
	'group-chosen': {type: 'group-chosen', groups: ['World']},
	'palette-chosen': {type: 'palette-chosen', name: 'down', at},
	'menu-chosen': {type: 'menu-chosen', index: 0},
	'menu-moved': {type: 'menu-moved', index: 0},
	'menu-cancelled': {type: 'menu-cancelled'},
	'link-digit': {type: 'link-digit', digit: '1', at},
	'link-chosen': {type: 'link-chosen', index: 0, at},
	'wheel-turned': {
		type: 'wheel-turned', pane: 'list', steps: 1, at,
	},
	'mouse-pressed': {type: 'mouse-pressed', place: {area: 'outside'}},
	'mouse-dragged': {type: 'mouse-dragged', column: 1, row: 1},
	'mouse-released': {type: 'mouse-released'},
	'theme-previewed': {type: 'theme-previewed', name: 'dark'},
	'theme-chosen': {type: 'theme-chosen', name: 'dark'},
	'background-found': {type: 'background-found', background: 'light'},
	'message-shown': {type: 'message-shown', message: {text: 'Saved', isError: false}},
} as const satisfies {readonly [Type in Action['type']]: Action & {readonly type: Type}};

describe('reduce', () => {
	it.each(Object.values<Action>(actions))('returns a session after the action $type', action => {
		expect(Object.keys(reduce(openSession(), action))).toEqual(Object.keys(openSession()));
	});
});

describe('the theme of a session', () => {
	it('changes while the user looks at one, and is kept for the next run once it is chosen', () => {
		const seen = reduce(openSession(), {type: 'theme-previewed', name: 'light'});
		expect(seen.theme).toMatchObject({name: 'light', chosen: null});
		expect(reduce(seen, {type: 'theme-chosen', name: 'dark'}).theme).toMatchObject({name: 'dark', chosen: 'dark'});
	});

	it('knows the background that the terminal has told', () => {
		const session = reduce(openSession(), {type: 'background-found', background: 'light'});
		expect(session.theme.background).toBe('light');
	});
});
