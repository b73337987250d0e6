import {parseQuery} from '../../library/query/parse-query.js';
import {keyHint} from '../commands/keymap.js';
import {defaultView, isDefaultView, viewLabel} from '../panes/list-view.js';
import {type Session} from '../state/session.js';

/** Returns the lines that stand in a list without articles: why there are none, and how to see others. */
export function emptyListLines({list: {view}, sources: {isLoading}, keymap}: Session): readonly string[] {
	if (isLoading) {
		return ['Loading …'];
	}

	if (view.query.trim() !== '') {
		const label = viewLabel({...defaultView, query: view.query});
		const {query} = parseQuery(view.query, true);
		// Words without a field are sought in these only; a search over everything reads the texts, too.
		return query?.kind === 'words' && query.field === 'any' ? ['No headline, outlet or', `byline has ${label}`] : ['No article of the list', `matches ${label}`];
	}

	return isDefaultView(view) ? ['No articles'] : [`No article is ${viewLabel(view)}`, `${keyHint(keymap, 'choose-view')} chooses another view`];
}
