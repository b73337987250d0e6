import {keyHint} from '../commands/keymap.js';
import {toggleSidebarTab} from '../list/focus-pane.js';
import {analysisState, shownAnalysis} from '../model/selectors.js';
import {showMessage} from '../model/show-message.js';
import {attributionLines} from '../overlays/attribution-lines.js';
import {openSpeakerMenu} from '../overlays/menus.js';
import {jumpBack, noQuotesMessages, stepQuote} from '../reader/jump.js';
import {type Handlers} from './handler.js';

/** The commands on who said what. */
export const quoteHandlers = {
	'next-quote': session => stepQuote(session, 1),
	'previous-quote': session => stepQuote(session, -1),
	'choose-speaker': session => shownAnalysis(session)?.quotes.length
		? openSpeakerMenu(session)
		: showMessage(session, noQuotesMessages[analysisState(session)]),
	'explain-speaker': session => attributionLines(session).length > 0
		? {...session, overlay: {kind: 'attribution', top: 0}}
		: showMessage(session, `No quote selected: press ${keyHint(session.keymap, 'next-quote')} for the next one`),
	'toggle-sidebar-tab': toggleSidebarTab,
	'jump-back': jumpBack,
} as const satisfies Handlers;
