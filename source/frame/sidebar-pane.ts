import {analysisState, shownQuotes} from '../session/model/selectors.js';
import {type Session} from '../session/model/state.js';
import {type Theme} from '../theme/theme.js';
import {entityRows} from './entity-rows.js';
import {type PaneContent, type PaneSize} from './pane-rows.js';
import {quoteRows} from './quote-rows.js';
import {type Row} from './row.js';

/** Returns the sidebar pane: the quotes or the entities of the shown article. */
export function sidebarPane(session: Session, size: PaneSize, theme: Theme): PaneContent {
	const isQuotes = session.settings.tab === 'quotes';
	const rows = (isQuotes ? quoteRows : entityRows)(session, size, theme);
	return {
		title: isQuotes ? quotesTitle(session) : 'Entities',
		note: isQuotes ? 'e: entities' : 'e: quotes',
		isFocused: session.focus === 'sidebar',
		rows: rows.length > 0 ? rows : emptyRows(session, theme),
	};
}

function quotesTitle(session: Session): string {
	const quotes = shownQuotes(session);
	const at = quotes.findIndex(({index}) => index === session.quoteIndex);
	const place = quotes.length === 0 ? '' : ` ${at + 1}/${quotes.length}`;
	return `Quotes${place}${session.speakerFilter === null ? '' : `: ${session.speakerFilter}`}`;
}

function emptyRows(session: Session, theme: Theme): Row[] {
	if (session.articles.length === 0) {
		return [];
	}

	const text = {
		waiting: ' Analysing who said what …',
		failed: ' This article could not be analysed',
		done: session.settings.tab === 'quotes' ? ' No quotes' : ' No names',
	}[analysisState(session)];
	return [[{text, style: theme.frame.muted}]];
}
