import {citeQuote} from '../../layout/labels/citation.js';
import {unwrappedText} from '../../layout/unwrapped-text.js';
import {sanitizeText} from '../../text/sanitize.js';
import {readerView} from '../model/reader-view.js';
import {selectedQuote, shownArticle} from '../model/selectors.js';
import {showMessage} from '../model/show-message.js';
import {type Session} from '../state/session.js';
import {withRequest} from '../state/with-changes.js';
import {endSelection, selectedLines} from './line-selection.js';

/** The text that is piped, and words that name it. */
type Piped = {readonly text: string | null; readonly label: string};

/** Returns what a command reads: the selected lines, or the selected quote as a citation if the sidebar is focused, else the whole article. */
function pipedOf(session: Session): Piped {
	const span = selectedLines(session);
	const {focus, settings} = session.panes;
	const article = shownArticle(session);
	if (article && span && focus === 'reader') {
		return {text: `${unwrappedText(article, span)}\n`, label: 'the selection'};
	}

	const quote = focus === 'sidebar' && settings.tab === 'quotes' ? selectedQuote(session) : undefined;
	return article && quote
		? {text: `${citeQuote(article, quote)}\n`, label: `the quote of ${quote.speaker ?? 'an unknown speaker'}`}
		: {text: null, label: 'the article'};
}

/** Returns the note of the prompt: what the command will read, and how to type another command than the last one. */
export const pipeNote = (session: Session, typed: string): string =>
	`${typed !== '' && typed === session.lastPipeCommand ? 'Ctrl-U empties it · ' : ''}reads ${pipedOf(session).label}`;

/** Requests that the command is run with what is at hand. */
export function pipeTo(session: Session, typed: string): Session {
	const command = sanitizeText(typed).trim();
	const article = shownArticle(session);
	const {text, label} = pipedOf(session);
	return command === '' || !article
		? session
		: withRequest({...endSelection(session), lastPipeCommand: command}, {
			kind: 'pipe', command, article, text, label,
		});
}

/** Requests that the article is opened in the editor. */
export function editArticle(session: Session): Session {
	const view = readerView(session);
	return view ? withRequest(session, {kind: 'edit', article: view.article, position: view.visible.start}) : showMessage(session, 'There is no article to edit');
}
