import {type Article} from '../../article/article.js';

/** The change that watching has found in the source of an article. */
export type SourceMark = 'changed' | 'gone';

/** The version of an article that is not shown: the full page if `isPage`, else the text of the feed. */
type AlternateVersion = {readonly article: Article; readonly isPage: boolean};

/** The sources of the articles: what loading and watching have found. */
export type SourcesState = {
	readonly isLoading: boolean;
	/** The number of sources that have answered, while some have not. */
	readonly progress: {readonly done: number; readonly total: number} | null;
	/** The sources that could not be opened, one plain line each; also those that answer again. They decide the exit code. */
	readonly problems: readonly string[];
	/** Those of `problems` whose sources could not be reached and are shown from an earlier copy. They do not change the exit code. */
	readonly problemsWithCopy: ReadonlySet<string>;
	/** Those of `problems` whose sources answer again. */
	readonly solvedProblems: ReadonlySet<string>;
	/** The changes that watching has found, by article id; a change is removed when its article is read on. */
	readonly marks: ReadonlyMap<string, SourceMark>;
	/** The ids of the articles whose pages are being loaded. */
	readonly loadingPages: ReadonlySet<string>;
	/** The hidden versions of the articles whose pages have been loaded, by article id. */
	readonly alternateVersions: ReadonlyMap<string, AlternateVersion>;
};

export const initialSources: SourcesState = {
	isLoading: true, progress: null, problems: [], problemsWithCopy: new Set(), solvedProblems: new Set(), marks: new Map(), loadingPages: new Set(), alternateVersions: new Map(),
};
