import {analyzed, counted} from './updates/apply-analyses.js';
import {withArrivals} from './list/insert-articles.js';
import {isMove} from './model/command-table.js';
import {isTextOverlay, lastOverlayTop} from './overlays/overlay-lines.js';
import {runCommand} from './run-command.js';
import {typeLinkDigit} from './overlays/links-overlay.js';
import {markOpened, readOn, selectArticle} from './list/select-article.js';
import {showSelected} from './list/list-window.js';
import {followText, jumpToQuote, reveal} from './reader/scroll-and-jump.js';
import {withOwnMove} from './updates/cancel-resume.js';
import {say} from './model/with-message.js';
import {
	geometry, readerView, shownMatches,
} from './model/selectors.js';
import {matchFrom} from './model/find-matches.js';
import {type Action, type Session} from './model/state.js';
import {isNews, withNews} from './updates/apply-source-changes.js';

/** The one function that makes a new state. Pure: time comes with the action, widths with the size. */
export function reduce(session: Session, action: Action): Session {
	if (isNews(action)) {
		return withNews(session, action);
	}

	switch (action.type) {
		case 'resized': {
			// The place in the text is an offset, so it needs no change: the layout for the new width finds its line.
			return resized({...session, size: action.size});
		}

		case 'loaded': {
			return loaded(session, action);
		}

		case 'loading-finished': {
			return loadingFinished(session, action.at);
		}

		case 'progress': {
			const {done, total} = action;
			return {...session, progress: done < total ? {done, total} : null};
		}

		case 'analyzed': {
			return analyzed(session, action);
		}

		case 'counted': {
			return counted(session, action);
		}

		case 'command': {
			return afterKey(session, action);
		}

		case 'link-digit': {
			return typeLinkDigit({...session, message: null, request: null}, action.digit);
		}

		case 'search-typed': {
			return searchTyped(session, action.query);
		}

		case 'search-submitted': {
			return searchSubmitted(session);
		}

		case 'speaker-chosen': {
			const chosen: Session = {
				...session, overlay: {kind: 'none'}, onlySpeaker: action.speaker, quote: null, settings: {...session.settings, tab: 'quotes'},
			};
			const followed = followText(chosen);
			return action.speaker === null ? followed : jumpToQuote(followed);
		}

		case 'layout-chosen': {
			const {list, sidebar} = action;
			const settings = {...session.settings, list, sidebar};
			const focus = session.focus !== 'reader' && !settings[session.focus] ? 'reader' : session.focus;
			return {
				...session, settings, focus, overlay: {kind: 'none'}, zoomed: false, side: sidebar ? 'sidebar' : 'list',
			};
		}

		case 'said': {
			return {...session, message: action.message};
		}
	}
}

/** The same place in the text and in what lies over it. */
function resized(session: Session): Session {
	const {overlay} = session;
	const fitting = isTextOverlay(overlay) ? {...session, overlay: {...overlay, top: Math.min(overlay.top, lastOverlayTop(session))}} : session;
	// A terminal too small to show anything is only on its way to another size.
	return geometry(fitting).tooSmall ? fitting : followText(showSelected(fitting));
}

/** The session after a command. What the key before said and asked for is past. */
function afterKey(session: Session, {name, at}: Extract<Action, {type: 'command'}>): Session {
	const next = withOwnMove(session, runCommand({...session, message: null, request: null}, name, at));
	const isReadOn = isMove(name) && session.overlay.kind === 'none' && next.focus === 'reader';
	const read = isReadOn ? readOn(next, at) : next;
	return read.isWalking && !isMove(name) ? {...read, isWalking: false} : read;
}

function loadingFinished(session: Session, at: string): Session {
	const {resume, articles} = session;
	const finished: Session = {
		...session, loading: false, progress: null, resume: articles.some(({id}) => id === resume?.id) ? resume : null,
	};
	// With one article there is nothing to choose; nor where it is the one that was read last, which has the keys already.
	return articles.length === 1 && session.focus !== 'sidebar' ? markOpened({...finished, focus: 'reader'}, at) : finished;
}

function loaded(session: Session, action: Extract<Action, {type: 'loaded'}>): Session {
	const {counts = []} = action;
	const listed = withArrivals(session, action.articles);
	const arrived = counts.length > 0 ? counted(listed, {type: 'counted', counts}) : listed;
	const {articles} = arrived;
	const problems = [...session.problems, ...action.problems];
	const failed = action.problems.at(-1);
	const text = problems.length > 1 ? `${problems.length} things could not be opened (press !): ${failed ?? ''}` : failed ?? '';
	const next: Session = {
		...arrived, problems, message: failed === undefined ? session.message : {text, isError: true},
	};
	const {resume} = session;
	const resumed = resume?.isAwaited ? articles.findIndex(({id}) => id === resume.id) : -1;
	const shown = resumed === -1 ? next : {...selectArticle(next, resumed), focus: 'reader' as const, resume: null};
	return showSelected(shown);
}

function searchTyped(session: Session, query: string): Session {
	if (session.overlay.kind !== 'search') {
		return session;
	}

	const typed: Session = {...session, overlay: {...session.overlay, query}};
	const matches = shownMatches(typed);
	const current = matchFrom(matches, session.overlay.origin);
	const match = matches[current];
	const next = {...typed, search: query === '' ? null : {query, current: Math.max(0, current)}};
	return match ? followText(reveal(next, match)) : next;
}

function searchSubmitted(session: Session): Session {
	const {overlay} = session;
	const hasMoved = overlay.kind === 'search' && readerView(session)?.visible.start !== overlay.origin;
	const closed: Session = {...session, overlay: {kind: 'none'}, returnTo: hasMoved ? overlay.origin : session.returnTo};
	return session.search && shownMatches(closed).length === 0
		? say(closed, `Not found: ${session.search.query}`)
		: closed;
}
