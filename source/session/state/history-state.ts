import {type ArticleAnnotations} from '../annotations/annotation.js';
import {type Subscriptions} from '../../subscriptions/subscription-list.js';
import {type Reading} from './reading.js';

/** The parts of a reading state that the reader decides. */
export type ReadingFlags = Pick<Reading, 'read' | 'starred'>;

/** A value of an article before and after a change. */
type Replaced<Value> = {readonly id: string; readonly before: Value; readonly after: Value};

/** A change of the state that can be undone. */
export type Change = {
	/** Names the change, as in "Undone: star on “Ferries”". */
	readonly label: string;
	readonly flags: ReadonlyArray<Replaced<ReadingFlags>>;
	readonly annotations: ReadonlyArray<Replaced<ArticleAnnotations>>;
	/** The subscriptions, if they have changed. */
	readonly subscriptions?: {readonly before: Subscriptions; readonly after: Subscriptions};
	/** The id of the article that is shown again when the change is undone; `null` if the change has led to no other one. */
	readonly shownBefore: string | null;
};

/** The changes of the session that can be undone and redone, the latest last. */
export type HistoryState = {readonly done: readonly Change[]; readonly undone: readonly Change[]};

export const initialHistory: HistoryState = {done: [], undone: []};
