import {otherSpeakers} from '../decisions/correct-speaker.js';
import {analysisState, notSaidQuotes, selectedQuote} from '../model/selectors.js';
import {wordsLabel} from '../model/short-labels.js';
import {showMessage} from '../model/show-message.js';
import {noQuotesMessages} from '../reader/jump.js';
import {type MenuItem} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {openMenu} from './menus.js';

/** The names that a key each can choose. */
const maxNumberedNames = 9;

/** Opens the menu of the speakers that the selected quote may have, and of the quotes that nobody said. */
export function openCorrectionMenu(session: Session): Session {
	const quote = selectedQuote(session);
	const notSaid = notSaidQuotes(session);
	if (!quote && notSaid.length === 0) {
		return showMessage(session, noQuotesMessages[analysisState(session)]);
	}

	const names = quote ? otherSpeakers(session, quote) : [];
	const ofQuote: readonly MenuItem[] = quote
		? [
			...names.map((speaker, index): MenuItem => {
				const shortcut = index < maxNumberedNames ? String(index + 1) : '';
				return {
					key: `name ${speaker}`, label: `${shortcut || ' '}  ${speaker}`, shortcut, action: {type: 'speaker-corrected', quote, speaker},
				};
			}),
			{
				key: 'nobody', label: 'n  Nobody said this', shortcut: 'n', action: {type: 'speaker-corrected', quote, speaker: null},
			},
			{
				key: 'type', label: 't  Type a name …', shortcut: 't', action: {type: 'prompt-opened', purpose: 'speaker'},
			},
			...(quote.corrected
				? [{
					key: 'analysed', label: `a  As analysed: ${quote.originalSpeaker ?? 'speaker unknown'}`, shortcut: 'a', action: {type: 'speaker-corrected', quote, speaker: undefined},
				} as const]
				: []),
		]
		: [];
	return openMenu(session, {
		title: quote ? `Who said ${wordsLabel(quote.text)}?` : 'Not said',
		command: 'correct-speaker',
		isAboutArticle: true,
		items: [...ofQuote, ...notSaid.map((each): MenuItem => ({
			key: `not said ${each.start}`, label: `   Bring back ${wordsLabel(each.text)}`, action: {type: 'speaker-corrected', quote: each, speaker: undefined},
		}))],
		initialKey: '',
	});
}
