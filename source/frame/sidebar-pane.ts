import {keyHint, keyLabels} from '../session/commands/keymap.js';
import {analysisState, shownQuotes} from '../session/model/selectors.js';
import {type Session} from '../session/state/session.js';
import {type Theme} from '../theme/theme.js';
import {entityRows} from './entity-rows.js';
import {type PaneContent, type PaneSize} from './pane-rows.js';
import {quoteRows} from './quote-rows.js';
import {type Row} from './row.js';

/** Returns the sidebar pane: the quotes or the entities of the shown article. */
export function sidebarPane(session: Session, size: PaneSize, theme: Theme): PaneContent {
	const isQuotes = session.panes.settings.tab === 'quotes';
	const rows = (isQuotes ? quoteRows : entityRows)(session, size, theme);
	return {
		key: keyLabels(session.keymap, 'focus-sidebar')[0] ?? '',
		title: isQuotes ? quotesTitle(session) : 'Entities',
		note: `${keyHint(session.keymap, 'toggle-sidebar-tab')}: ${isQuotes ? 'entities' : 'quotes'}`,
		isFocused: session.panes.focus === 'sidebar',
		rows: rows.length > 0 ? rows : emptyRows(session, theme),
	};
}

function quotesTitle(session: Session): string {
	const quotes = shownQuotes(session);
	const at = quotes.findIndex(({index}) => index === session.sidebar.quoteIndex);
	const place = quotes.length === 0 ? '' : ` ${at + 1}/${quotes.length}`;
	return `Quotes${place}${session.sidebar.speakerFilter === null ? '' : `: ${session.sidebar.speakerFilter}`}`;
}

function emptyRows(session: Session, theme: Theme): Row[] {
	if (session.list.listed.length === 0) {
		return [];
	}

	const text = {
		waiting: ' Analysing who said what …',
		failed: ' This article could not be analysed',
		done: session.panes.settings.tab === 'quotes' ? ' No quotes' : ' No names',
	}[analysisState(session)];
	return [[{text, style: theme.frame.muted}]];
}
