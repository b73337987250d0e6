import {type ReactElement} from 'react';
import {shownAnalysis, shownQuotes} from '../session/selectors.js';
import {type Session} from '../session/state.js';
import {type Theme} from '../theme/theme.js';
import {entityRows} from './entity-rows.js';
import {Pane} from './pane.js';
import {quoteRows} from './quote-rows.js';
import {type Row} from './row.js';

type Props = {
	readonly session: Session;
	readonly width: number;
	readonly height: number;
	readonly theme: Theme;
};

export function SidebarPane({session, width, height, theme}: Props): ReactElement {
	const isQuotes = session.settings.tab === 'quotes';
	const rows = (isQuotes ? quoteRows : entityRows)(session, {width, height}, theme);
	const title = isQuotes ? (session.onlySpeaker === null ? 'Quotes' : `Quotes: ${session.onlySpeaker}`) : 'Entities';
	return (
		<Pane
			width={width}
			height={height}
			title={title}
			note={isQuotes ? placeAmongQuotes(session) : 'e: quotes'}
			isFocused={session.focus === 'sidebar'}
			theme={theme}
			rows={rows.length > 0 ? rows : emptyRows(session, theme)}
		/>
	);
}

function placeAmongQuotes(session: Session): string {
	const quotes = shownQuotes(session);
	const at = quotes.findIndex(({index}) => index === session.quote);
	return quotes.length === 0 ? '' : `${at + 1}/${quotes.length}`;
}

function emptyRows(session: Session, theme: Theme): Row[] {
	if (session.articles.length === 0) {
		return [];
	}

	const text = shownAnalysis(session) === undefined
		? ' Looking for who said what …'
		: (session.settings.tab === 'quotes' ? ' No quotes' : ' No names');
	return [[{text, style: theme.frame.dim}]];
}
