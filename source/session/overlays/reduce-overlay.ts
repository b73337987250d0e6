import {removeView, showView, toggleNotifying} from '../list/saved-views.js';
import {completeQuery} from '../../library/query/complete-query.js';
import {jumpToQuote} from '../reader/jump.js';
import {selectVisible} from '../reader/select-visible.js';
import {type OverlayAction} from '../state/action.js';
import {noOverlay, type FindOverlay, type PromptOverlay} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {withPanes, withSidebar} from '../state/with-changes.js';
import {
	completeFind, queryCandidates, recallQuery, typeInFind,
} from './find/find-overlay.js';
import {chooseHit} from './find/open-hit.js';
import {chooseLink, typeLinkDigit} from './links-overlay.js';
import {submitPrompt, typeInPrompt} from './prompts.js';

/** Returns the session after an action of the open overlay. */
export function reduceOverlay(session: Session, action: OverlayAction): Session {
	switch (action.type) {
		case 'link-digit': {
			return typeLinkDigit({...session, message: null}, action.digit, action.at);
		}

		case 'link-chosen': {
			return chooseLink(session, action.index, action.at);
		}

		case 'text-typed': {
			return typeText(session, action.text);
		}

		case 'query-completed':
		case 'query-recalled':
		case 'hit-chosen': {
			const {overlay} = session;
			if (overlay.kind === 'prompt' && overlay.purpose === 'filter' && action.type === 'query-completed') {
				return completeFilter(session, overlay);
			}

			return overlay.kind === 'find' ? reduceFind(session, overlay, action) : session;
		}

		case 'text-submitted': {
			return session.overlay.kind === 'prompt' ? submitPrompt(session, session.overlay, action.at) : session;
		}

		case 'speaker-chosen': {
			return speakerChosen(session, action.speaker);
		}

		case 'view-chosen': {
			return showView({...session, overlay: noOverlay}, action.changes);
		}

		case 'view-changed': {
			const closed: Session = {...session, overlay: noOverlay};
			return action.change === 'remove' ? removeView(closed, action.name) : toggleNotifying(closed, action.name);
		}

		case 'layout-chosen': {
			return layoutChosen(session, action);
		}
	}
}

/** Sets the line of text of the open overlay. */
function typeText(session: Session, text: string): Session {
	const {overlay} = session;
	switch (overlay.kind) {
		case 'prompt': {
			return typeInPrompt(session, overlay, text);
		}

		case 'help': {
			return {...session, overlay: {...overlay, text, top: 0}};
		}

		case 'palette': {
			return {...session, overlay: {...overlay, text, selectedIndex: 0}};
		}

		case 'find': {
			return typeInFind(session, overlay, text);
		}

		case 'none':
		case 'menu':
		case 'links':
		case 'problems': {
			return session;
		}
	}
}

/** Completes the last word of the query of the list. */
function completeFilter(session: Session, overlay: PromptOverlay): Session {
	const {start, choices: [choice]} = completeQuery(overlay.text, queryCandidates(session));
	return choice === undefined ? session : typeInPrompt(session, overlay, overlay.text.slice(0, start) + choice);
}

type FindAction = Extract<OverlayAction, {type: 'query-completed' | 'query-recalled' | 'hit-chosen'}>;

function reduceFind(session: Session, overlay: FindOverlay, action: FindAction): Session {
	switch (action.type) {
		case 'query-completed': {
			return completeFind(session, overlay);
		}

		case 'query-recalled': {
			return recallQuery(session, overlay, action.step);
		}

		case 'hit-chosen': {
			return chooseHit(session, overlay, action.index, action.at);
		}
	}
}

function speakerChosen(session: Session, speakerFilter: string | null): Session {
	const filtered = withSidebar({...session, overlay: noOverlay}, {speakerFilter, quoteIndex: null});
	const followed = selectVisible(withPanes(filtered, {settings: {...session.panes.settings, tab: 'quotes'}}));
	return speakerFilter === null ? followed : jumpToQuote(followed);
}

function layoutChosen(session: Session, {list, sidebar}: Extract<OverlayAction, {type: 'layout-chosen'}>): Session {
	const settings = {...session.panes.settings, list, sidebar};
	const focus = session.panes.focus !== 'reader' && !settings[session.panes.focus] ? 'reader' : session.panes.focus;
	return withPanes({...session, overlay: noOverlay}, {
		settings, focus, isZoomed: false, sidePane: sidebar ? 'sidebar' : 'list',
	});
}
