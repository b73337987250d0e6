import {visibleRange} from '../../layout/visible-range.js';
import {shownLinks} from '../../session/model/selectors.js';
import {type Session} from '../../session/state/session.js';
import {truncate, truncateMiddle} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';
import {onTint, type Theme} from '../../theme/theme.js';
import {type PaneSize} from '../rows/pane-rows.js';
import {fitRow, withTarget, type Row} from '../rows/row.js';

const withoutScheme = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/v, '').replace(/\/$/v, '');

/** The most lines of a label that is not selected. */
const maxLabelLines = 2;

/** Returns the rows of the links around the selected one: number and label, the address unless it is the label, a blank row. */
export function sidebarLinkRows(session: Session, {width, height}: PaneSize, theme: Theme): Row[] {
	const links = shownLinks(session);
	const {linkIndex} = session.sidebar;
	const digits = String(links.length).length;
	const room = Math.max(4, width - digits - 3);
	const rowsOf = (index: number): Row[] => {
		const {label: text, url} = links[index] ?? {label: '', url: ''};
		const address = withoutScheme(url);
		const isAddress = withoutScheme(text) === address;
		const label = isAddress ? address : text;
		const isSelected = index === linkIndex;
		const limit = isSelected ? height : maxLabelLines;
		const spans = wrap(label, {start: 0, end: label.length}, room);
		const lines = spans.slice(0, limit).map(({start, end}, line) => line === limit - 1 && spans.length > limit ? truncate(`${label.slice(start, end)} …`, room) : label.slice(start, end));
		const lead = (line: number): string => line === 0 ? ` ${String(index + 1).padStart(digits)} ` : ' '.repeat(digits + 2);
		const link = {id: `s${index}`, url};
		const rows: Row[] = [
			...lines.map((text, line): Row => [{text: lead(line), style: theme.frame.key}, {text, link}]),
			...(isAddress ? [] : [[{text: lead(1)}, {text: truncateMiddle(address, room), style: theme.frame.muted, link}]]),
		];
		const tinted = rows.map((row): Row => isSelected ? fitRow(row, width).map(cell => ({...cell, style: onTint(theme, cell.style)})) : row);
		return [...tinted.map(row => withTarget(row, {kind: 'link', index})), []];
	};

	const [first, last] = visibleRange(links.length, index => rowsOf(index).length, linkIndex, height);
	return links.slice(first, last).flatMap((_, offset) => rowsOf(first + offset)).slice(0, height);
}
