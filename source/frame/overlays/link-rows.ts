import {memoize} from '../../article/memoize.js';
import {visibleRange} from '../../layout/visible-range.js';
import {shownLinks} from '../../session/model/selectors.js';
import {linkRowCount} from '../../session/overlays/links-overlay.js';
import {type Hyperlink} from '../../layout/model/hyperlinks.js';
import {type Link} from '../../layout/model/links.js';
import {maxContentSize} from '../../session/overlays/box-place.js';
import {overlayHeight} from '../../session/overlays/overlay-lines.js';
import {type Overlay} from '../../session/state/overlay.js';
import {type Session} from '../../session/state/session.js';
import {
	displayWidth, truncate, truncateMiddle,
} from '../../text/width.js';
import {type TextStyle, type Theme} from '../../theme/theme.js';
import {withTarget, type Row} from '../rows/row.js';

type Style = {
	readonly columns: number;
	/** The columns of the labels, if they stand beside the addresses. */
	readonly words: number;
	readonly digits: number;
	readonly theme: Theme;
};

/** Returns the columns of the longest label and of the longest address. Memoized. */
const longest = memoize((links: readonly Link[]) => ({
	words: Math.max(0, ...links.map(({label}) => displayWidth(label))), url: Math.max(0, ...links.map(({url}) => displayWidth(url))),
}));

/** The columns of the mark, and of the blanks after the number. */
const markColumns = 2;
const gapColumns = 2;

/** Returns the columns that the links need in full. */
export function linkColumns(session: Session): number {
	const links = shownLinks(session);
	const {words, url} = longest(links);
	const lead = markColumns + String(links.length).length + gapColumns;
	return lead + (linkRowCount(session) === 1 ? words + gapColumns + url : Math.max(words, url));
}

/** Returns the rows of the links around the selected one, each with number, label and address. */
export function linkRows(session: Session, selected: number, theme: Theme): Row[] {
	const links = shownLinks(session);
	const columns = Math.min(linkColumns(session), maxContentSize(session.size).columns);
	const rowCount = linkRowCount(session);
	const [first, last] = visibleRange(links.length, () => rowCount, selected, overlayHeight(session.size));
	const style = {
		columns, words: Math.min(longest(links).words, Math.floor(columns / 2)), digits: String(links.length).length, theme,
	};
	const rows = rowCount === 1 ? oneRow : twoRows;
	return links.slice(first, last).flatMap((link, offset) =>
		rows(link, first + offset, first + offset === selected, style).map(row => withTarget(row, {kind: 'entry', index: first + offset})));
}

const leadOf = (index: number, isSelected: boolean, digits: number): string => `${isSelected ? '›' : ' '} ${String(index + 1).padStart(digits)}  `;

/** Returns the label of a link in `room` columns. The blanks after it do not belong to the link. */
function labelCells(words: string, room: number, style: TextStyle | undefined, link: Hyperlink): Row {
	const text = truncate(words, room);
	return [{text, style, link}, {text: ' '.repeat(Math.max(0, room - displayWidth(text))), style}];
}

function oneRow({label: words, url}: Link, index: number, isSelected: boolean, style: Style): Row[] {
	const {theme} = style;
	const lead = leadOf(index, isSelected, style.digits);
	const link = {id: `l${index}`, url};
	return [[
		{text: lead, style: theme.frame.key},
		...labelCells(words, style.words, isSelected ? theme.frame.tint : undefined, link),
		{text: '  '},
		{text: truncateMiddle(url, style.columns - lead.length - style.words - 2), style: theme.frame.muted, link},
	]];
}

function twoRows({label: words, url}: Link, index: number, isSelected: boolean, {columns, digits, theme}: Style): Row[] {
	const lead = leadOf(index, isSelected, digits);
	const room = columns - lead.length;
	const link = {id: `l${index}`, url};
	return [
		[{text: lead, style: theme.frame.key}, ...labelCells(words, room, isSelected ? theme.frame.tint : undefined, link)],
		[{text: ' '.repeat(lead.length)}, {text: truncateMiddle(url, room), style: theme.frame.muted, link}],
	];
}

/** Returns the note beside the keys: what can be typed. */
export function linksNote(session: Session, {typedDigits: typed}: Extract<Overlay, {readonly kind: 'links'}>): string {
	const count = shownLinks(session).length;
	return typed === '' ? (count === 1 ? 'type 1' : `type 1 to ${count}`) : `${typed}_ of ${count}`;
}
