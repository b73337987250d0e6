import {isPaneShown} from '../model/selectors.js';
import {
	paneNames, sidebarTabs, type Pane, type SidebarTab,
} from '../panes/pane-geometry.js';
import {selectVisible} from '../reader/select-visible.js';
import {type Session} from '../state/session.js';
import {withPanes} from '../state/with-changes.js';
import {scrollToSelected} from './list-window.js';

/** Focuses a pane, and shows it if it was hidden. */
export function focusPane(session: Session, pane: Pane): Session {
	const settings = pane === 'reader' ? session.panes.settings : {...session.panes.settings, [pane]: true};
	return scrollToSelected(withPanes(session, {settings, focus: pane, sidePane: pane === 'reader' ? session.panes.sidePane : pane}));
}

/** Focuses the next or previous pane that is not hidden, and wraps around at the ends. */
export function focusNextPane(session: Session, step: 1 | -1): Session {
	const {panes: {settings}} = session;
	const panes = paneNames.filter(pane => pane === 'reader' || settings[pane]);
	const next = panes[(panes.indexOf(session.panes.focus) + step + panes.length) % panes.length];
	return next ? focusPane(session, next) : session;
}

/** Shows the sidebar's next tab, and the sidebar if it was hidden. */
export const showNextTab = (session: Session): Session =>
	showTab(session, sidebarTabs[(sidebarTabs.indexOf(session.panes.settings.tab) + 1) % sidebarTabs.length] ?? 'quotes');

/** Shows a tab of the sidebar, and the sidebar if it was hidden. */
export function showTab(session: Session, tab: SidebarTab): Session {
	const {settings} = session.panes;
	return selectVisible(withPanes(showSidebar(session), {settings: {...settings, sidebar: true, tab}}));
}

const showSidebar = (session: Session): Session =>
	isPaneShown(session, 'sidebar') ? session : focusPane(session, 'sidebar');
