import {entriesAround} from '../layout/entries-around.js';
import {linkRowCount, shownLinks} from '../session/link-moves.js';
import {type Link} from '../session/links.js';
import {overlayRows} from '../session/overlay-lines.js';
import {type Overlay, type Session} from '../session/state.js';
import {
	displayWidth, padEnd, truncate, truncateMiddle,
} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {type Row} from './row.js';

type Style = {readonly columns: number; readonly digits: number; readonly theme: Theme};

/** The rows of the links around the selected one, each with its number, its words and its address. */
export function linkRows(session: Session, selected: number, theme: Theme): Row[] {
	const links = shownLinks(session);
	const rowCount = linkRowCount(session);
	const style = {columns: session.size.columns, digits: String(links.length).length, theme};
	const [first, last] = entriesAround(links.map(() => rowCount), selected, overlayRows(session.size));
	const rows = rowCount === 1 ? oneRow : twoRows;
	return links.slice(first, last).flatMap((link, offset) => rows(link, first + offset, first + offset === selected, style));
}

const leadOf = (index: number, isSelected: boolean, digits: number): string => `${isSelected ? '›' : ' '} ${String(index + 1).padStart(digits)}  `;

function oneRow({words, url}: Link, index: number, isSelected: boolean, {columns, digits, theme}: Style): Row[] {
	const lead = leadOf(index, isSelected, digits);
	const room = columns - lead.length - 3;
	const wordsRoom = Math.max(Math.floor(room / 2), room - displayWidth(url));
	const shown = padEnd(truncate(words, wordsRoom), Math.min(wordsRoom, Math.floor(room / 2)));
	return [[
		{text: lead, style: theme.frame.key},
		{text: shown, style: isSelected ? theme.frame.cursor : undefined},
		{text: `  ${truncateMiddle(url, room - displayWidth(shown))}`, style: theme.frame.dim},
	]];
}

function twoRows({words, url}: Link, index: number, isSelected: boolean, {columns, digits, theme}: Style): Row[] {
	const lead = leadOf(index, isSelected, digits);
	const room = columns - lead.length - 1;
	return [
		[{text: lead, style: theme.frame.key}, {text: padEnd(truncate(words, room), room), style: isSelected ? theme.frame.cursor : undefined}],
		[{text: ' '.repeat(lead.length) + truncateMiddle(url, room), style: theme.frame.dim}],
	];
}

/** What can be typed. */
export function linksNote(session: Session, {typed}: Extract<Overlay, {readonly kind: 'links'}>): string {
	const count = shownLinks(session).length;
	return typed === '' ? `${count} links: a number opens` : `${typed}_ of ${count}: Enter opens it, a digit goes on`;
}
