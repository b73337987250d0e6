import {type Settings} from '../../settings/settings-table.js';
import {type PaneSettings} from './pane-geometry.js';

const widthOf = (width: number | 'auto'): number | null => width === 'auto' ? null : width;

/**
 * Returns the panes at the start of a session: as the settings file has them, else as the last session left them.
 *
 * @param given the settings that the file has
 */
export function configuredPanes(stored: PaneSettings, given: Partial<Settings>): PaneSettings {
	const {
		measure, 'panes.list': list, 'panes.sidebar': sidebar, 'panes.list-width': listWidth, 'panes.sidebar-width': sidebarWidth,
	} = given;
	return {
		list: list ?? stored.list,
		sidebar: sidebar ?? stored.sidebar,
		listWidth: listWidth === undefined ? stored.listWidth : widthOf(listWidth),
		sidebarWidth: sidebarWidth === undefined ? stored.sidebarWidth : widthOf(sidebarWidth),
		measure: measure ?? stored.measure,
		tab: stored.tab,
	};
}
