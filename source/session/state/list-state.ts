import {type Article} from '../../article/article.js';
import {defaultView, type ListMatches, type ListView} from '../panes/list-view.js';
import {type Reading} from './reading.js';

/** The list of articles. */
export type ListState = {
	/** All articles, in the order of their sources. */
	readonly articles: readonly Article[];
	readonly view: ListView;
	/** The time when the query of the view was begun, which its dates count from. ISO 8601. */
	readonly queriedAt: string;
	/** The answers of the library to queries that ask what was said. */
	readonly matched: ListMatches;
	/** The articles that the view shows. An article that is read stays until the view is chosen again. */
	readonly listed: readonly Article[];
	/** The index in `listed` of the selected article, which the reader shows. */
	readonly selectedIndex: number;
	/** The index in `listed` of the first article on the screen. */
	readonly top: number;
	/**
	 * The last article of the previous run, by id. It is shown when it is loaded, if it is pending: it no longer is once the
	 * user has moved. `null` when it has been shown, and when the user has opened another article, which the next run resumes.
	 */
	readonly resumeArticle: {readonly id: string; readonly isPending: boolean} | null;
	/** True if the last move in the list has entered another group: only then a screen reader reads its name. */
	readonly hasEnteredGroup: boolean;
	/** The article that the last command has stepped to, with its reading state before and the time; `null` after other commands. */
	readonly lastStep: {readonly id: string; readonly reading: Reading; readonly at: string} | null;
};

export const initialList: ListState = {
	articles: [], view: defaultView, queriedAt: '', matched: new Map(), listed: [], selectedIndex: 0, top: 0, resumeArticle: null, hasEnteredGroup: true, lastStep: null,
};
