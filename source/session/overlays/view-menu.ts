import {keyHint} from '../commands/keymap.js';
import {shownView} from '../list/saved-views.js';
import {showMessage} from '../model/show-message.js';
import {type Session} from '../state/session.js';
import {openMenu} from './menus.js';
import {openPrompt} from './prompts.js';

/** Saves the query of the list as a view. If it is one, opens the menu that renames and removes it, and turns its notifications on. */
export function openViewMenu(session: Session): Session {
	const view = shownView(session);
	if (!view) {
		return session.list.view.query.trim() === ''
			? showMessage(session, `Filter the list first (${keyHint(session.keymap, 'search')}): a view is a saved query`)
			: openPrompt(session, 'view-name');
	}

	const {name, isNotifying} = view;
	return openMenu(session, {
		title: `View: ${name}`,
		command: 'save-view',
		items: [
			{
				key: 'notify',
				shortcut: 'n',
				label: isNotifying ? 'n  Stop telling me when something new matches' : 'n  Tell me when something new matches',
				action: {type: 'view-changed', name, change: 'notify'},
			},
			{
				key: 'rename', shortcut: 'r', label: 'r  Rename it', action: {type: 'prompt-opened', purpose: 'view-rename'},
			},
			{
				key: 'remove', shortcut: 'd', label: 'd  Remove it', action: {type: 'view-changed', name, change: 'remove'},
			},
		],
		initialKey: 'notify',
	});
}
