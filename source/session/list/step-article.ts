import {showMessage} from '../model/show-message.js';
import {readingOf, shownArticle} from '../model/selectors.js';
import {type Session} from '../state/session.js';
import {withList, withReadings} from '../state/with-changes.js';
import {markOpened, selectArticle} from './select-article.js';

/** An article that is left again within this time was passed over, not read; in milliseconds. */
const minReadingTime = 1500;

/** Returns the session in which the article that the last step opened is as unread as before, if the user has passed over it. */
function withoutPassedOver(session: Session, at: string): Session {
	const {list: {lastStep}, readings} = session;
	const shown = shownArticle(session);
	if (!shown || lastStep?.id !== shown.id || Date.parse(at) - Date.parse(lastStep.at) >= minReadingTime) {
		return session;
	}

	const {read, lastOpened} = lastStep.reading;
	return withReadings(session, {changed: new Map([...readings.changed, [shown.id, {...readingOf(session, shown), read, lastOpened}]])});
}

/**
 * Selects the next or previous article, and opens it unless the list is focused. Articles that are passed over, by holding
 * the key, stay unread. Shows a message at the ends.
 *
 * @param at the time of the key press, ISO 8601
 */
export function stepArticle(session: Session, step: 1 | -1, at: string): Session {
	const {list: {selectedIndex, listed}, panes: {focus}} = session;
	const article = listed[selectedIndex + step];
	if (!article) {
		return showMessage(session, step === 1 ? 'This is the last article' : 'This is the first article');
	}

	const shown = selectArticle(withoutPassedOver(session, at), selectedIndex + step);
	return focus === 'list' ? shown : withList(markOpened(shown, at), {lastStep: {id: article.id, at, reading: readingOf(session, article)}});
}
