import {visibleRange} from '../layout/visible-range.js';
import {linkRowCount, shownLinks} from '../session/overlays/links-overlay.js';
import {type Link} from '../layout/links.js';
import {overlayHeight} from '../session/overlays/overlay-lines.js';
import {type Overlay, type Session} from '../session/model/state.js';
import {
	displayWidth, padEnd, truncate, truncateMiddle,
} from '../text/width.js';
import {type Theme} from '../theme/theme.js';
import {type Row} from './row.js';

type Style = {
	readonly columns: number;
	/** The columns of the labels, if they stand beside the addresses. */
	readonly words: number;
	readonly digits: number;
	readonly theme: Theme;
};

/** Returns the rows of the links around the selected one, each with number, label and address. */
export function linkRows(session: Session, selected: number, theme: Theme): Row[] {
	const links = shownLinks(session);
	const {columns} = session.size;
	const rowCount = linkRowCount(session);
	const [first, last] = visibleRange(links.length, () => rowCount, selected, overlayHeight(session.size));
	const shown = links.slice(first, last);
	const widest = Math.max(0, ...shown.map(({label: words}) => displayWidth(words)));
	const style = {
		columns, words: Math.min(widest, Math.floor(columns / 2)), digits: String(links.length).length, theme,
	};
	const rows = rowCount === 1 ? oneRow : twoRows;
	return shown.flatMap((link, offset) => rows(link, first + offset, first + offset === selected, style));
}

const leadOf = (index: number, isSelected: boolean, digits: number): string => `${isSelected ? '›' : ' '} ${String(index + 1).padStart(digits)}  `;

function oneRow({label: words, url}: Link, index: number, isSelected: boolean, style: Style): Row[] {
	const {theme} = style;
	const lead = leadOf(index, isSelected, style.digits);
	return [[
		{text: lead, style: theme.frame.key},
		{text: padEnd(truncate(words, style.words), style.words), style: isSelected ? theme.frame.tint : undefined},
		{text: `  ${truncateMiddle(url, style.columns - lead.length - style.words - 3)}`, style: theme.frame.muted},
	]];
}

function twoRows({label: words, url}: Link, index: number, isSelected: boolean, {columns, digits, theme}: Style): Row[] {
	const lead = leadOf(index, isSelected, digits);
	const room = columns - lead.length - 1;
	return [
		[{text: lead, style: theme.frame.key}, {text: padEnd(truncate(words, room), room), style: isSelected ? theme.frame.tint : undefined}],
		[{text: ' '.repeat(lead.length) + truncateMiddle(url, room), style: theme.frame.muted}],
	];
}

/** Returns the note below the links: what can be typed. */
export function linksNote(session: Session, {typedDigits: typed}: Extract<Overlay, {readonly kind: 'links'}>): string {
	const count = shownLinks(session).length;
	return typed === '' ? `${count} links: type a number to open one` : `${typed}_ of ${count}: Enter opens it, or type more digits`;
}
