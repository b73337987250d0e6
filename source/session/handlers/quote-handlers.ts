import {showNextTab} from '../list/focus-pane.js';
import {analysisState, shownAnalysis} from '../model/selectors.js';
import {showMessage} from '../model/show-message.js';
import {openCorrectionMenu} from '../overlays/correction-menu.js';
import {openSpeakerMenu} from '../overlays/menus.js';
import {toggleExplanation} from '../overlays/explain.js';
import {jumpBack, noQuotesMessages, stepQuote} from '../reader/jump.js';
import {type Handlers} from './handler.js';

/** The commands on who said what. */
export const quoteHandlers = {
	'next-quote': session => stepQuote(session, 1),
	'previous-quote': session => stepQuote(session, -1),
	'choose-speaker': session => shownAnalysis(session)?.quotes.length
		? openSpeakerMenu(session)
		: showMessage(session, noQuotesMessages[analysisState(session)]),
	'correct-speaker': openCorrectionMenu,
	'explain-speaker': toggleExplanation,
	'toggle-sidebar-tab': showNextTab,
	'jump-back': jumpBack,
} as const satisfies Handlers;
