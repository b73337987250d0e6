import {type ArticleAnnotations} from '../../../source/session/annotations/annotation.js';
import {commandFor} from '../../../source/session/commands/keymap.js';
import {type Size} from '../../../source/session/panes/pane-geometry.js';
import {reduce} from '../../../source/session/reducer.js';
import {readerView} from '../../../source/session/model/reader-view.js';
import {readingOf, shownArticle} from '../../../source/session/model/selectors.js';
import {type Reading} from '../../../source/session/state/reading.js';
import {startSession, type Session} from '../../../source/session/state/session.js';
import {type Subscriptions} from '../../../source/subscriptions/subscription-list.js';
import {ferries, type Story} from '../articles/articles.js';

export const wide: Size = {columns: 120, rows: 40};
export const middling: Size = {columns: 80, rows: 24};
export const narrow: Size = {columns: 40, rows: 12};

/** The time of all key presses. */
export const at = '2026-05-04T10:00:00.000Z';

type Start = {
	readonly annotations?: ReadonlyMap<string, ArticleAnnotations>;
	readonly stories?: readonly Story[];
	readonly size?: Size;
	readonly problems?: readonly string[];
	readonly analyzed?: boolean;
	readonly stored?: ReadonlyMap<string, Reading>;
	readonly resume?: string;
	readonly subscriptions?: Subscriptions;
};

/** Creates a session in which all articles are loaded and analysed. The list has the focus, unless there is only one article. */
export function openSession({stories = [ferries()], size = wide, problems = [], analyzed = true, ...start}: Start = {}): Session {
	const loaded = reduce(startSession({size, ...start}), {type: 'loaded', articles: stories.map(({article}) => article), problems});
	const finished = reduce(loaded, {type: 'loading-finished', at});
	return analyzed
		? reduce(finished, {type: 'analyzed', analyses: stories.map(({article, analysis}) => [article.id, analysis] as const)})
		: finished;
}

/** Returns the session after these keys, named as in the table of commands. */
export const press = (session: Session, ...keys: readonly string[]): Session => keys.reduce((before, key) => {
	const name = commandFor(before.keymap, key);
	return name === undefined ? before : reduce(before, {type: 'command', name, at});
}, session);

/** Returns the session after a search was typed and submitted. */
export const searchFor = (session: Session, query: string): Session =>
	reduce(reduce(press(session, '/'), {type: 'text-typed', text: query}), {type: 'text-submitted', at});

/** Returns the reading state of the shown article. */
export function reading(session: Session): Reading | undefined {
	const article = shownArticle(session);
	return article && readingOf(session, article);
}

/** Returns the visible lines of the reader. */
export function shownLines(session: Session): string[] {
	const view = readerView(session);
	return view ? view.lines.map(({start, end}) => view.article.text.slice(start, end)) : [];
}
