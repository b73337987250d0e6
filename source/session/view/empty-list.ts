import {keyHint} from '../commands/keymap.js';
import {defaultView, isDefaultView, viewLabel} from '../panes/list-view.js';
import {type Session} from '../state/session.js';

/** Returns the lines that stand in a list without articles: why there are none, and how to see others. */
export function emptyListLines({list: {view}, sources: {isLoading}, keymap}: Session): readonly string[] {
	if (isLoading) {
		return ['Loading …'];
	}

	if (view.query.trim() !== '') {
		return ['No headline, outlet or', `byline has ${viewLabel({...defaultView, query: view.query})}`];
	}

	return isDefaultView(view) ? ['No articles'] : [`No article is ${viewLabel(view)}`, `${keyHint(keymap, 'choose-view')} chooses another view`];
}
