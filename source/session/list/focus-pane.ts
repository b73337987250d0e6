import {geometry} from '../model/selectors.js';
import {paneNames, type Pane} from '../model/pane-geometry.js';
import {type Session} from '../model/state.js';
import {scrollToSelected} from './list-window.js';

/** Focuses a pane, and shows it if it was hidden. */
export function focusPane(session: Session, pane: Pane): Session {
	const settings = pane === 'reader' ? session.settings : {...session.settings, [pane]: true};
	return scrollToSelected({
		...session, settings, focus: pane, sidePane: pane === 'reader' ? session.sidePane : pane,
	});
}

/** Focuses the next or previous pane that is not hidden, and wraps around at the ends. */
export function focusNextPane(session: Session, step: 1 | -1): Session {
	const {settings} = session;
	const panes = paneNames.filter(pane => pane === 'reader' || settings[pane]);
	const next = panes[(panes.indexOf(session.focus) + step + panes.length) % panes.length];
	return next ? focusPane(session, next) : session;
}

/** Shows the sidebar's other tab, and the sidebar if it was hidden. */
export const toggleSidebarTab = (session: Session): Session => ({
	...showSidebar(session),
	settings: {...session.settings, sidebar: true, tab: session.settings.tab === 'quotes' ? 'entities' : 'quotes'},
});

const showSidebar = (session: Session): Session =>
	geometry(session).panes.some(({pane}) => pane === 'sidebar') ? session : focusPane(session, 'sidebar');
