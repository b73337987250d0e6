import {selectVisible} from '../reader/select-visible.js';
import {type Session} from '../state/session.js';
import {initialSidebar} from '../state/sidebar-state.js';

/** Resets what belongs to the article that was shown before. The speaker filter and the search stay. */
export function showAnotherArticle(session: Session): Session {
	const {reader, sidebar} = session;
	return selectVisible({
		...session,
		sidebar: {...initialSidebar, speakerFilter: sidebar.speakerFilter},
		reader: {
			...reader, returnOffset: null, lineSelection: null, search: reader.search && {...reader.search, current: 0},
		},
	});
}
