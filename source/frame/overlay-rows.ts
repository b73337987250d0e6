import {
	isTextOverlay, overlayLines, overlayHeight, overlayTitles,
} from '../session/overlays/overlay-lines.js';
import {type Session} from '../session/model/state.js';
import {type Theme} from '../theme/theme.js';
import {linkRows, linksNote} from './link-rows.js';
import {type Row} from './row.js';

/** A screen in the place of the panes. */
type OverlayScreen = {
	readonly title: string;
	/** From the first that is shown on. */
	readonly rows: readonly Row[];
	/** Stands below the rows: how it goes on. */
	readonly note: string;
};

/** The screen that is open; `null` where none is. */
function overlayScreen(session: Session, theme: Theme): OverlayScreen | null {
	const {overlay, size} = session;
	if (overlay.kind === 'links') {
		return {title: 'Links', rows: linkRows(session, overlay.selectedIndex, theme), note: linksNote(session, overlay)};
	}

	if (!isTextOverlay(overlay)) {
		return null;
	}

	const lines = overlayLines(session);
	const height = overlayHeight(size);
	const more = lines.length - overlay.top - height;
	return {
		title: overlayTitles[overlay.kind],
		rows: lines.slice(overlay.top, overlay.top + height).map(({prefix: lead, text, isHeading}): Row => [
			{text: lead, style: theme.frame.key},
			{text, style: isHeading ? theme.frame['pane-heading-focused'] : undefined},
		]),
		note: more > 0 ? `${more} more below` : '',
	};
}

/** The rows of the screen that lies in the place of the panes: help, problems, the reason of an attribution, links; `null` without one. */
export function overlayScreenRows(session: Session, theme: Theme): Row[] | null {
	const screen = overlayScreen(session, theme);
	return screen && [
		[{text: ` ${screen.title}`, style: theme.frame['pane-heading-focused']}],
		...Array.from({length: overlayHeight(session.size)}, (_, index) => screen.rows[index] ?? []),
		[{text: ` ${screen.note}`, style: theme.frame.dim}],
	];
}
