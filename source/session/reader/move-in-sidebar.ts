import {shownLinks} from '../model/selectors.js';
import {shownEntities} from '../model/shown-entities.js';
import {statementsBySpeaker} from '../model/speaker-groups.js';
import {type Session} from '../state/session.js';
import {withSidebar} from '../state/with-changes.js';
import {jumpToLink, showQuoteOfSidebar} from './jump.js';

/** Returns the entry that is `step` entries from the selected one, up to the ends; `null` without entries. */
function entryAt(indexes: readonly number[], selected: number | null, step: number): number | null {
	const at = selected === null ? -1 : indexes.indexOf(selected);
	return indexes[Math.max(0, Math.min(indexes.length - 1, at + step))] ?? null;
}

/** Moves the selection of the open tab by `step` entries in their order on the screen. A selected statement or link is scrolled into view. */
export function moveInSidebar(session: Session, step: number): Session {
	const {quoteIndex, entityIndex, linkIndex} = session.sidebar;
	switch (session.panes.settings.tab) {
		case 'quotes': {
			return showQuoteOfSidebar(withSidebar(session, {quoteIndex: entryAt(statementsBySpeaker(session).map(({index}) => index), quoteIndex, step)}));
		}

		case 'people':
		case 'places': {
			return withSidebar(session, {entityIndex: entryAt(shownEntities(session).map(({index}) => index), entityIndex, step), mentionIndex: null});
		}

		case 'links': {
			return jumpToLink(withSidebar(session, {linkIndex: Math.max(0, Math.min(shownLinks(session).length - 1, linkIndex + step))}));
		}
	}
}
