import {keyHint} from '../commands/keymap.js';
import {insertArticles, insertLoadedArticles} from '../list/insert-articles.js';
import {scrollToSelected} from '../list/list-window.js';
import {markOpened, selectArticle} from '../list/select-article.js';
import {currentProblems} from '../model/current-problems.js';
import {type LoadingAction} from '../state/action.js';
import {type Session} from '../state/session.js';
import {withList, withPanes, withSources} from '../state/with-changes.js';
import {applyQuoteCounts} from './apply-analyses.js';

/** Returns the session after an action of the first loading. */
export function reduceLoading(session: Session, action: LoadingAction): Session {
	switch (action.type) {
		case 'loaded': {
			return addLoadedArticles(session, action);
		}

		case 'library-listed': {
			return listLibrary(session, action);
		}

		case 'loading-finished': {
			return loadingFinished(session, action.at);
		}

		case 'progress': {
			const {done, total} = action;
			return withSources(session, {progress: done < total ? {done, total} : null});
		}
	}
}

function addLoadedArticles(session: Session, action: Extract<LoadingAction, {type: 'loaded'}>): Session {
	const {counts = []} = action;
	const inserted = insertLoadedArticles(session, action.articles);
	const arrived = counts.length > 0 ? applyQuoteCounts(inserted, {type: 'counted', counts}) : inserted;
	const problems = [...session.sources.problems, ...action.problems];
	const failed = action.problems.at(-1);
	const count = currentProblems(withSources(session, {problems})).length;
	const text = count > 1 ? `${count} sources could not be ${action.withCopy?.length ? 'reached or ' : ''}opened (press ${keyHint(session.keymap, 'show-problems')}): ${failed ?? ''}` : failed ?? '';
	const problemsWithCopy = new Set([...session.sources.problemsWithCopy, ...action.withCopy ?? []]);
	const next: Session = {
		...arrived, message: failed === undefined ? session.message : {text, isError: true}, sources: {...arrived.sources, problems, problemsWithCopy},
	};
	return scrollToSelected(resume(next));
}

/** Shows the last article of the run before, if it is listed now and the user has not moved yet. */
function resume(session: Session): Session {
	const {resumeArticle, listed} = session.list;
	const index = resumeArticle?.isPending ? listed.findIndex(({id}) => id === resumeArticle.id) : -1;
	return index === -1 ? session : withList(withPanes(selectArticle(session, index), {focus: 'reader'}), {resumeArticle: null});
}

/** Lists articles of the library, after those that are listed already. */
function listLibrary(session: Session, {articles, counts}: Extract<LoadingAction, {type: 'library-listed'}>): Session {
	const listed = insertArticles(session, articles, session.list.articles.length);
	return scrollToSelected(resume(counts.length > 0 ? applyQuoteCounts(listed, {type: 'counted', counts}) : listed));
}

function loadingFinished(session: Session, at: string): Session {
	const {list: {resumeArticle, articles}} = session;
	const known = articles.some(({id}) => id === resumeArticle?.id) ? resumeArticle : null;
	const finished = withList(withSources(session, {isLoading: false, progress: null}), {resumeArticle: known});
	// With one article there is nothing to choose, so the reader gets the focus.
	return articles.length === 1 && session.panes.focus !== 'sidebar' ? markOpened(withPanes(finished, {focus: 'reader'}), at) : finished;
}
