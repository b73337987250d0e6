import {
	isTextOverlay, overlayLines, overlayHeight, overlayTitles,
} from '../session/overlays/overlay-lines.js';
import {type Session} from '../session/state/session.js';
import {type Theme} from '../theme/theme.js';
import {linkRows, linksNote} from './link-rows.js';
import {type Row} from './row.js';

/** A screen that replaces the panes. */
type OverlayScreen = {
	readonly title: string;
	/** The visible rows. */
	readonly rows: readonly Row[];
	/** The line below the rows, for instance the number of further lines. */
	readonly note: string;
};

/** Returns the open screen; `null` without one. */
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
			{text, style: isHeading ? theme.frame.heading : undefined},
		]),
		note: more > 0 ? `${more} more below` : '',
	};
}

/** Returns the rows of the screen that replaces the panes (help, problems, attribution, links); `null` without one. */
export function overlayScreenRows(session: Session, theme: Theme): Row[] | null {
	const screen = overlayScreen(session, theme);
	return screen && [
		[{text: ` ${screen.title}`, style: theme.frame.heading}],
		...Array.from({length: overlayHeight(session.size)}, (_, index) => screen.rows[index] ?? []),
		[{text: ` ${screen.note}`, style: theme.frame.muted}],
	];
}
