import {keyLabels} from '../../session/commands/keymap.js';
import {analysisState, shownLinks} from '../../session/model/selectors.js';
import {shownEntities} from '../../session/model/shown-entities.js';
import {statementsBySpeaker} from '../../session/model/speaker-groups.js';
import {sidebarTabs, type SidebarTab} from '../../session/panes/pane-geometry.js';
import {type Session} from '../../session/state/session.js';
import {displayWidth} from '../../text/width.js';
import {type Theme} from '../../theme/theme.js';
import {type PaneContent, type PaneSize} from '../rows/pane-rows.js';
import {type Row} from '../rows/row.js';
import {entityRows} from './entity-rows.js';
import {quoteRows} from './quote-rows.js';
import {sidebarLinkRows} from './sidebar-link-rows.js';

const names: Readonly<Record<SidebarTab, string>> = {
	quotes: 'Quotes', people: 'People', places: 'Places', links: 'Links',
};

const contents: Readonly<Record<SidebarTab, (session: Session, size: PaneSize, theme: Theme) => Row[]>> = {
	quotes: quoteRows, people: entityRows, places: entityRows, links: sidebarLinkRows,
};

/** A length that no name of a tab has. */
const whole = 99;

/** The columns of the heading beside the tabs: the key of the pane with its spaces. */
const keyColumns = 4;

/** The rows from which a blank row stands below the heading. */
const minAiryRows = 18;

/** Returns the sidebar pane: statements, people, places or links of the shown article, with the tabs in the heading. */
export function sidebarPane(session: Session, size: PaneSize, theme: Theme): PaneContent {
	const {tab} = session.panes.settings;
	const above: readonly Row[] = size.height >= minAiryRows ? [[]] : [];
	const found = contents[tab](session, {...size, height: size.height - above.length}, theme);
	const isFocused = session.panes.focus === 'sidebar';
	return {
		// The key alone is the chip: the tabs are no part of it.
		key: '',
		title: keyLabels(session.keymap, 'focus-sidebar')[0] ?? '',
		...heading(tab, placeNote(session, tab), size.width - keyColumns, theme),
		isFocused,
		rows: [...above, ...(found.length > 0 ? found : emptyRows(session, theme))],
	};
}

/** Returns the place of the selected entry among all of its tab: 1/9. */
function placeNote(session: Session, tab: SidebarTab): string {
	const {quoteIndex, entityIndex, linkIndex} = session.sidebar;
	const [at, count] = tab === 'quotes'
		? [statementsBySpeaker(session).findIndex(({index}) => index === quoteIndex), statementsBySpeaker(session).length]
		: (tab === 'links'
			? [linkIndex, shownLinks(session).length]
			: [shownEntities(session).findIndex(({index}) => index === entityIndex), shownEntities(session).length]);
	return count === 0 ? '' : (at === -1 ? String(count) : `${at + 1}/${count}`);
}

/** Returns the tabs and the note that fit into `room` columns. The names of the tabs count more than the note. */
function heading(selected: SidebarTab, note: string, room: number, theme: Theme): {readonly detail: Row; readonly note: string} {
	const style = {...theme.frame.heading, underline: true};
	const rowOf = (length: number, gap: string): Row => sidebarTabs.flatMap((tab, index) => [
		...(index === 0 ? [] : [{text: gap}]),
		{
			text: tab === selected ? names[tab] : names[tab].slice(0, length),
			style: tab === selected ? style : theme.frame.muted,
			target: {kind: 'tab', tab} as const,
		},
	]);
	const noteColumns = note === '' ? 0 : displayWidth(note) + 2;
	const fits = (row: Row, columns: number): boolean => row.reduce((sum, {text}) => sum + text.length, 0) <= columns;
	const [airy, tight, short, shortest] = [rowOf(whole, '  '), rowOf(whole, ' '), rowOf(3, ' '), rowOf(1, ' ')];
	const detail = [airy, tight].find(row => fits(row, room - noteColumns));
	if (detail) {
		return {detail, note};
	}

	return fits(tight, room) ? {detail: tight, note: ''} : {detail: fits(short, room) ? short : shortest, note: ''};
}

const emptyTexts: Readonly<Record<SidebarTab, string>> = {
	quotes: 'No quotes', people: 'No people', places: 'No places', links: 'No links',
};

function emptyRows(session: Session, theme: Theme): Row[] {
	if (session.list.articles.length === 0) {
		return [];
	}

	const {tab} = session.panes.settings;
	const text = tab === 'links' ? emptyTexts.links : {waiting: 'Reading who said what …', failed: 'Could not be analysed', done: emptyTexts[tab]}[analysisState(session)];
	return [[{text: ` ${text}`, style: theme.frame.muted}]];
}
