import {overlayKeyHints, type KeyHint} from '../../session/commands/keymap.js';
import {maxContentSize, placeBox, type BoxPlace} from '../../session/overlays/box-place.js';
import {
	columnGap, filterRows, helpColumns, helpSize,
} from '../../session/overlays/help/help-columns.js';
import {shownLinks} from '../../session/model/selectors.js';
import {linkRowCount} from '../../session/overlays/links-overlay.js';
import {overlayLines, overlayTitles} from '../../session/overlays/overlay-lines.js';
import {maxPaletteRows} from '../../session/overlays/palette.js';
import {prompts} from '../../session/overlays/prompts.js';
import {
	type FindOverlay, type MenuOverlay, type Overlay, type PromptOverlay,
} from '../../session/state/overlay.js';
import {type Session} from '../../session/state/session.js';
import {displayWidth} from '../../text/width.js';
import {type Theme} from '../../theme/theme.js';
import {fitRow, type Row} from '../rows/row.js';
import {boxRows, hintsWidth} from './box-rows.js';
import {linkColumns, linkRows, linksNote} from './link-rows.js';
import {findLabel, findRows} from './find-rows.js';
import {paletteRows} from './palette-rows.js';

/** An overlay on the screen. */
export type OverlayView = {
	readonly place: BoxPlace;
	/** The rows of the box, its border included. */
	readonly rows: readonly Row[];
	/** The part of the screen that Ink draws: an input or a menu. */
	readonly ink: BoxPlace | null;
};

/** The words of a box, before it has a place. */
type Content = {
	readonly title: string;
	readonly hints: readonly KeyHint[];
	readonly columns: number;
	readonly rowCount: number;
	/** Returns the rows and the note that are shown in a height. */
	readonly fill?: (height: number) => {readonly rows: readonly Row[]; readonly note: string};
	/** The rows of the content that Ink draws, from the first one. */
	readonly inkRows?: number;
	/** The first column of the content that Ink draws. */
	readonly inkColumn?: number;
};

/** The columns of the mark before each item of a menu. */
const menuMarkColumns = 2;

/** Returns the rows of lines that stand side by side, each `width` columns wide. */
const lineRows = (rows: ReturnType<typeof overlayLines>, width: number, theme: Theme): Row[] => rows.map(lines => lines.flatMap(({prefix, text, isHeading}, index) => [
	...(index > 0 ? [{text: columnGap}] : []),
	...fitRow([{text: prefix, style: theme.frame.key}, {text, style: isHeading ? theme.frame.heading : undefined}], width),
]));

const moreNote = (more: number): string => more > 0 ? `${more} more below` : '';

function problemsContent(session: Session, top: number, theme: Theme): Content {
	const lines = overlayLines(session);
	const columns = Math.max(0, ...lines.flat().map(({prefix, text}) => displayWidth(prefix + text)));
	return {
		title: overlayTitles.problems,
		hints: overlayKeyHints(session.keymap, 'text'),
		columns,
		rowCount: lines.length,
		fill: height => ({rows: lineRows(lines.slice(top, top + height), columns, theme), note: moreNote(lines.length - top - height)}),
	};
}

const filterLabel = 'Filter: ';

function helpContent(session: Session, top: number, theme: Theme): Content {
	const size = helpSize(session);
	const {width, rows} = helpColumns(session);
	return {
		title: overlayTitles.help,
		hints: overlayKeyHints(session.keymap, 'help'),
		columns: size.columns,
		rowCount: size.rows,
		fill(height) {
			const shown = Math.max(0, height - filterRows);
			const found = rows.length > 0 ? lineRows(rows.slice(top, top + shown), width, theme) : [[{text: 'No key and no command matches', style: theme.frame.muted}]];
			return {rows: [[{text: filterLabel, style: theme.frame.muted}], [], ...found], note: moreNote(rows.length - top - shown)};
		},
		inkRows: 1,
		inkColumn: filterLabel.length,
	};
}

const paletteColumns = 84;
const paletteLabel = ': ';

function paletteContent(session: Session, selected: number, theme: Theme): Content {
	const columns = Math.min(paletteColumns, maxContentSize(session.size).columns);
	return {
		title: 'Commands',
		hints: overlayKeyHints(session.keymap, 'palette'),
		columns,
		rowCount: maxPaletteRows + 1,
		fill(height) {
			const found = paletteRows(session, selected, {columns, rows: Math.max(1, height - 1)}, theme);
			return {rows: [[{text: paletteLabel, style: theme.frame.key}], ...(found.length > 0 ? found : [[{text: 'No command matches', style: theme.frame.muted}]])], note: ''};
		},
		inkRows: 1,
		inkColumn: paletteLabel.length,
	};
}

function findContent(session: Session, overlay: FindOverlay, theme: Theme): Content {
	const {columns, rows} = maxContentSize(session.size);
	const {hits} = session.find.answer;
	return {
		title: 'Search everything',
		hints: overlayKeyHints(session.keymap, 'find'),
		columns,
		rowCount: rows,
		fill: height => ({
			rows: [[{text: findLabel, style: theme.frame.key}], ...findRows(session, overlay, {columns, rows: Math.max(1, height - 1)}, theme)],
			note: hits.length > 0 && overlay.text === session.find.answer.text ? `${overlay.selectedIndex + 1} of ${hits.length}` : '',
		}),
		inkRows: 1,
		inkColumn: findLabel.length,
	};
}

function linksContent(session: Session, overlay: Extract<Overlay, {readonly kind: 'links'}>, theme: Theme): Content {
	const rows = linkRows(session, overlay.selectedIndex, theme);
	return {
		title: overlay.target === 'reader' ? 'Links: open in the reader' : 'Links: open in the browser',
		hints: overlayKeyHints(session.keymap, 'links', overlay.target),
		columns: linkColumns(session),
		rowCount: shownLinks(session).length * linkRowCount(session),
		fill: () => ({rows, note: linksNote(session, overlay)}),
	};
}

function menuContent({keymap}: Session, {title, items}: MenuOverlay): Content {
	return {
		title,
		hints: overlayKeyHints(keymap, 'menu'),
		columns: menuMarkColumns + Math.max(0, ...items.map(({label}) => displayWidth(label))),
		rowCount: items.length,
		inkRows: items.length,
	};
}

const promptColumns = 72;

function promptContent(session: Session, {purpose, text}: PromptOverlay): Content | null {
	const {title, place, note} = prompts[purpose];
	if (place === 'last-row') {
		return null;
	}

	return {
		title,
		hints: overlayKeyHints(session.keymap, 'prompt'),
		columns: promptColumns,
		rowCount: 1,
		fill: () => ({rows: [], note: note(session, text)}),
		inkRows: 1,
	};
}

function contentOf(session: Session, theme: Theme): Content | null {
	const {overlay} = session;
	switch (overlay.kind) {
		case 'none': {
			return null;
		}

		case 'help': {
			return helpContent(session, overlay.top, theme);
		}

		case 'find': {
			return findContent(session, overlay, theme);
		}

		case 'palette': {
			return paletteContent(session, overlay.selectedIndex, theme);
		}

		case 'problems': {
			return problemsContent(session, overlay.top, theme);
		}

		case 'links': {
			return linksContent(session, overlay, theme);
		}

		case 'menu': {
			return menuContent(session, overlay);
		}

		case 'prompt': {
			return promptContent(session, overlay);
		}
	}
}

/** Returns the box of the open overlay, in the middle of the screen; `null` without one. */
export function overlayView(session: Session, theme: Theme): OverlayView | null {
	const content = contentOf(session, theme);
	if (!content) {
		return null;
	}

	const {title, hints, fill, inkRows = 0, inkColumn = 0} = content;
	const columns = Math.max(content.columns, displayWidth(title) + 2, hintsWidth(hints));
	const place = placeBox({columns, rows: content.rowCount}, session.size);
	const {rows, note} = fill?.(place.height - 2) ?? {rows: [], note: ''};
	return {
		place,
		rows: boxRows({
			title, hints, note, rows,
		}, place, theme),
		ink: inkRows === 0
			? null
			: {
				column: place.column + 2 + inkColumn, row: place.row + 1, width: Math.max(1, place.width - 4 - inkColumn), height: Math.min(inkRows, place.height - 2),
			},
	};
}
