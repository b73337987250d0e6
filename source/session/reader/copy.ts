import {citeArticle, citeQuote} from '../../layout/labels/citation.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {readerView} from '../model/reader-view.js';
import {selectedQuote, shownArticle} from '../model/selectors.js';
import {wordsLabel} from '../model/short-labels.js';
import {showMessage} from '../model/show-message.js';
import {type Session} from '../state/session.js';
import {withRequest} from '../state/with-changes.js';

/** Requests that a text is copied. The message names it by `label`. */
export const requestCopy = (session: Session, text: string, label: string): Session => withRequest(session, {kind: 'copy', text, label});

/** Requests that the first paragraph on the screen is copied, on one line. */
function copyParagraph(session: Session): Session {
	const view = readerView(session);
	const block = view?.article.blocks.find(({kind, end}) => end > view.visible.start && kind !== 'rule');
	if (!view || !block) {
		return showMessage(session, 'There is nothing to copy');
	}

	const text = view.article.text.slice(block.start, block.end);
	const words = collapseWhitespace(text);
	return requestCopy(session, block.kind === 'code' || block.kind === 'table' ? text : words, `the paragraph ${wordsLabel(words)}`);
}

/**
 * Requests that what is at hand is copied: in the list, the article as a citation; elsewhere, the selected quote as a
 * citation, or without one the first paragraph on the screen.
 */
export function copyAtHand(session: Session): Session {
	const article = shownArticle(session);
	if (!article) {
		return showMessage(session, 'There is nothing to copy');
	}

	if (session.panes.focus === 'list') {
		return requestCopy(session, citeArticle(article), 'headline, publication, date and address');
	}

	const quote = selectedQuote(session);
	return quote
		? requestCopy(session, citeQuote(article, quote), `the quote of ${quote.speaker ?? 'an unknown speaker'}`)
		: copyParagraph(session);
}
