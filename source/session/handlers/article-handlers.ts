import {markAllRead} from '../list/mark-all-read.js';
import {focusPane} from '../list/focus-pane.js';
import {
	markOpened, openNextUnread, skipArticle, toggleFlag,
} from '../list/select-article.js';
import {showNextTab} from '../list/saved-views.js';
import {openLink} from '../list/open-link.js';
import {stepArticle} from '../list/step-article.js';
import {goToPreviousPage} from '../list/trail.js';
import {isPaneShown, shownArticle, shownLinks} from '../model/selectors.js';
import {copyPageAddress, openLinksOverlay, openPage} from '../overlays/links-overlay.js';
import {openListMenu} from '../overlays/menus.js';
import {openViewMenu} from '../overlays/view-menu.js';
import {openSubscriptionMenu} from '../overlays/subscription-menu.js';
import {copyAtHand} from '../reader/copy.js';
import {jumpToEntity, jumpToQuote} from '../reader/jump.js';
import {selectVisible} from '../reader/select-visible.js';
import {withList} from '../state/with-changes.js';
import {type Session} from '../state/session.js';
import {editArticle} from '../reader/pipe.js';
import {openPrompt} from '../overlays/prompts.js';
import {showMessage} from '../model/show-message.js';
import {toggleFullPage} from '../updates/toggle-full-page.js';
import {type Handlers} from './handler.js';

/** Opens the article, or goes from a quote or a name to its place in the text, or from the text back to the sidebar. */
function open(session: Session, at: string): Session {
	switch (session.panes.focus) {
		case 'list': {
			return shownArticle(session) ? markOpened(focusPane(session, 'reader'), at) : session;
		}

		case 'reader': {
			return focusPane(selectVisible(session), 'sidebar');
		}

		case 'sidebar': {
			if (session.panes.settings.tab === 'quotes') {
				return session.sidebar.quoteIndex === null ? session : jumpToQuote(focusPane(session, 'reader'));
			}

			if (session.panes.settings.tab === 'links') {
				const link = shownLinks(session)[session.sidebar.linkIndex];
				return link ? openLink(session, link, 'reader', at) : session;
			}

			// The next press goes to the next mention, so the sidebar keeps the focus if both panes are visible.
			return jumpToEntity(isPaneShown(session, 'reader') ? session : focusPane(session, 'reader'));
		}
	}
}

/** The commands on the selected article. */
export const articleHandlers = {
	open,
	'next-article': (session, at) => stepArticle(session, 1, at),
	'previous-article': (session, at) => stepArticle(session, -1, at),
	'next-unread': openNextUnread,
	skip: skipArticle,
	'choose-view': (session, at) => openListMenu(withList(session, {queriedAt: at})),
	'next-view': (session, at) => focusPane(showNextTab(session, at), 'list'),
	'save-view': openViewMenu,
	subscribe: openSubscriptionMenu,
	'toggle-star': session => toggleFlag(session, 'starred'),
	'toggle-read': session => toggleFlag(session, 'read'),
	'mark-all-read': markAllRead,
	'show-links': session => openLinksOverlay(session),
	'open-page': openPage,
	'previous-page': goToPreviousPage,
	copy: copyAtHand,
	'copy-address': copyPageAddress,
	'full-text': toggleFullPage,
	edit: editArticle,
	pipe: session => shownArticle(session) ? openPrompt(session, 'pipe', session.lastPipeCommand) : showMessage(session, 'There is nothing to pipe'),
} as const satisfies Handlers;
