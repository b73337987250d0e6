import {overlayKeyHints, type KeyHint} from '../../session/commands/keymap.js';
import {placeBox, type BoxPlace} from '../../session/overlays/box-place.js';
import {shownLinks, linkRowCount} from '../../session/overlays/links-overlay.js';
import {overlayLines, overlayTitles} from '../../session/overlays/overlay-lines.js';
import {prompts} from '../../session/overlays/prompts.js';
import {type MenuOverlay, type Overlay, type PromptOverlay} from '../../session/state/overlay.js';
import {type Session} from '../../session/state/session.js';
import {displayWidth} from '../../text/width.js';
import {type Theme} from '../../theme/theme.js';
import {rowWidth, type Row} from '../row.js';
import {boxRows, hintsWidth} from './box-rows.js';
import {linkColumns, linkRows, linksNote} from './link-rows.js';

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
};

/** The columns of the mark before each item of a menu. */
const menuMarkColumns = 2;

function textContent(session: Session, {kind, top}: Extract<Overlay, {readonly top: number}>, theme: Theme): Content {
	const lines = overlayLines(session);
	const rows = lines.map(({prefix, text, isHeading}): Row => [
		{text: prefix, style: theme.frame.key}, {text, style: isHeading ? theme.frame.heading : undefined},
	]);
	return {
		title: overlayTitles[kind],
		hints: overlayKeyHints(session.keymap, 'text'),
		columns: Math.max(0, ...rows.map(row => rowWidth(row))),
		rowCount: rows.length,
		fill(height) {
			const more = rows.length - top - height;
			return {rows: rows.slice(top, top + height), note: more > 0 ? `${more} more below` : ''};
		},
	};
}

function linksContent(session: Session, overlay: Extract<Overlay, {readonly kind: 'links'}>, theme: Theme): Content {
	const rows = linkRows(session, overlay.selectedIndex, theme);
	return {
		title: 'Links',
		hints: overlayKeyHints(session.keymap, 'links'),
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
	return place === 'last-row' ? null : {
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

		case 'help':
		case 'problems':
		case 'attribution': {
			return textContent(session, overlay, theme);
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

	const {title, hints, fill, inkRows = 0} = content;
	const columns = Math.max(content.columns, displayWidth(title) + 2, hintsWidth(hints));
	const place = placeBox({columns, rows: content.rowCount}, session.size);
	const {rows, note} = fill?.(place.height - 2) ?? {rows: [], note: ''};
	return {
		place,
		rows: boxRows({
			title, hints, note, rows,
		}, place, theme),
		ink: inkRows === 0 ? null : {
			column: place.column + 2, row: place.row + 1, width: place.width - 4, height: Math.min(inkRows, place.height - 2),
		},
	};
}
