import {applyAnalyses, applyQuoteCounts} from './updates/apply-analyses.js';
import {insertLoadedArticles} from './list/insert-articles.js';
import {isMoveCommand} from './commands/command-table.js';
import {isTextOverlay, maxOverlayTop} from './overlays/overlay-lines.js';
import {runCommand} from './run-command.js';
import {typeLinkDigit} from './overlays/links-overlay.js';
import {markOpened, markReadOnMove, selectArticle} from './list/select-article.js';
import {scrollToSelected} from './list/list-window.js';
import {jumpToQuote} from './reader/jump.js';
import {scrollIntoView} from './reader/scroll.js';
import {selectVisible} from './reader/select-visible.js';
import {cancelResumeAfterMove} from './updates/cancel-resume.js';
import {showMessage} from './model/show-message.js';
import {currentProblems} from './model/current-problems.js';
import {
	geometry, readerView, shownMatches,
} from './model/selectors.js';
import {matchIndexFrom, maxQueryLength} from './model/find-matches.js';
import {type Action} from './state/action.js';
import {type Session} from './state/session.js';
import {applySourceChange, isSourceChangeAction} from './updates/apply-source-changes.js';
import {
	withList, withPanes, withReader, withSources,
} from './state/with-changes.js';

/**
 * Returns the session after an action. It is pure: the time comes with the action, the widths with the size. A type
 * of action without a case does not compile, because the function would return undefined.
 */
export function reduce(session: Session, action: Action): Session {
	// The requests are those of this action only.
	return reduceAction(session.requests.length === 0 ? session : {...session, requests: []}, action);
}

function reduceAction(session: Session, action: Action): Session {
	if (isSourceChangeAction(action)) {
		return applySourceChange(session, action);
	}

	switch (action.type) {
		case 'resized': {
			// The position is an offset and stays the same: the layout for the new width finds its line.
			return resized({...session, size: action.size});
		}

		case 'loaded': {
			return addLoadedArticles(session, action);
		}

		case 'loading-finished': {
			return loadingFinished(session, action.at);
		}

		case 'progress': {
			const {done, total} = action;
			return withSources(session, {progress: done < total ? {done, total} : null});
		}

		case 'analyzed': {
			return applyAnalyses(session, action);
		}

		case 'counted': {
			return applyQuoteCounts(session, action);
		}

		case 'command': {
			return applyCommand(session, action);
		}

		case 'link-digit': {
			return typeLinkDigit({...session, message: null}, action.digit);
		}

		case 'search-typed': {
			return searchTyped(session, action.query);
		}

		case 'search-submitted': {
			return searchSubmitted(session);
		}

		case 'speaker-chosen': {
			const chosen: Session = {
				...session, overlay: {kind: 'none'}, sidebar: {...session.sidebar, speakerFilter: action.speaker, quoteIndex: null}, panes: {...session.panes, settings: {...session.panes.settings, tab: 'quotes'}},
			};
			const followed = selectVisible(chosen);
			return action.speaker === null ? followed : jumpToQuote(followed);
		}

		case 'layout-chosen': {
			const {list, sidebar} = action;
			const settings = {...session.panes.settings, list, sidebar};
			const focus = session.panes.focus !== 'reader' && !settings[session.panes.focus] ? 'reader' : session.panes.focus;
			return {
				...session, overlay: {kind: 'none'}, panes: {
					...session.panes, settings, focus, isZoomed: false, sidePane: sidebar ? 'sidebar' : 'list',
				},
			};
		}

		case 'message-shown': {
			return {...session, message: action.message};
		}
	}
}

/** Keeps the selection and the overlay in view after a change of the terminal's size. */
function resized(session: Session): Session {
	const {overlay} = session;
	const fitting = isTextOverlay(overlay) ? {...session, overlay: {...overlay, top: Math.min(overlay.top, maxOverlayTop(session))}} : session;
	// A terminal that is too small is only on its way to another size.
	return geometry(fitting).isTooSmall ? fitting : selectVisible(scrollToSelected(fitting));
}

/** Carries out a command. The message of the key before ends. */
function applyCommand(session: Session, {name, at}: Extract<Action, {type: 'command'}>): Session {
	const next = cancelResumeAfterMove(session, runCommand({...session, message: null}, name, at));
	const isReadOn = isMoveCommand(name) && session.overlay.kind === 'none' && next.panes.focus === 'reader';
	const read = isReadOn ? markReadOnMove(next, at) : next;
	return read.reader.isBrowsingQuotes && !isMoveCommand(name) ? withReader(read, {isBrowsingQuotes: false}) : read;
}

function loadingFinished(session: Session, at: string): Session {
	const {list: {resumeArticle, articles}} = session;
	const finished: Session = {...session, sources: {...session.sources, isLoading: false, progress: null}, list: {...session.list, resumeArticle: articles.some(({id}) => id === resumeArticle?.id) ? resumeArticle : null}};
	// With one article there is nothing to choose, so the reader gets the focus.
	return articles.length === 1 && session.panes.focus !== 'sidebar' ? markOpened(withPanes(finished, {focus: 'reader'}), at) : finished;
}

function addLoadedArticles(session: Session, action: Extract<Action, {type: 'loaded'}>): Session {
	const {counts = []} = action;
	const listed = insertLoadedArticles(session, action.articles);
	const arrived = counts.length > 0 ? applyQuoteCounts(listed, {type: 'counted', counts}) : listed;
	const {list: {articles}} = arrived;
	const problems = [...session.sources.problems, ...action.problems];
	const failed = action.problems.at(-1);
	const count = currentProblems(withSources(session, {problems})).length;
	const text = count > 1 ? `${count} sources could not be opened (press !): ${failed ?? ''}` : failed ?? '';
	const next: Session = {...arrived, message: failed === undefined ? session.message : {text, isError: true}, sources: {...arrived.sources, problems}};
	const {list: {resumeArticle}} = session;
	const resumed = resumeArticle?.isPending ? articles.findIndex(({id}) => id === resumeArticle.id) : -1;
	const shown = resumed === -1 ? next : withList(withPanes(selectArticle(next, resumed), {focus: 'reader' as const}), {resumeArticle: null});
	return scrollToSelected(shown);
}

function searchTyped(session: Session, text: string): Session {
	if (session.overlay.kind !== 'search') {
		return session;
	}

	const query = text.slice(0, maxQueryLength);
	const typed: Session = {...session, overlay: {...session.overlay, query}};
	const matches = shownMatches(typed);
	const current = matchIndexFrom(matches, session.overlay.origin);
	const match = matches[current];
	const next = withReader(typed, {search: query === '' ? null : {query, current: Math.max(0, current)}});
	return match ? selectVisible(scrollIntoView(next, match)) : next;
}

function searchSubmitted(session: Session): Session {
	const {overlay} = session;
	const hasMoved = overlay.kind === 'search' && readerView(session)?.visible.start !== overlay.origin;
	const closed: Session = {...session, overlay: {kind: 'none'}, reader: {...session.reader, returnOffset: hasMoved ? overlay.origin : session.reader.returnOffset}};
	return session.reader.search && shownMatches(closed).length === 0
		? showMessage(closed, `Not found: ${session.reader.search.query}`)
		: closed;
}
