import {
	isTextOverlay, overlayLines, overlayRows, overlayTitles,
} from '../session/overlay-lines.js';
import {type Session} from '../session/state.js';
import {type Theme} from '../theme/theme.js';
import {linkRows, linksNote} from './link-rows.js';
import {type Row} from './row.js';

/** What a screen over the panes shows. */
export type ScreenOfRows = {
	readonly title: string;
	/** From the first on the screen on. */
	readonly rows: readonly Row[];
	/** Stands below the rows: how it goes on. */
	readonly note: string;
};

/** The screen of rows that is open; `null` where none is. */
export function overlayScreen(session: Session, theme: Theme): ScreenOfRows | null {
	const {overlay, size} = session;
	if (overlay.kind === 'links') {
		return {title: 'Links', rows: linkRows(session, overlay.selected, theme), note: linksNote(session, overlay)};
	}

	if (!isTextOverlay(overlay)) {
		return null;
	}

	const lines = overlayLines(session);
	const height = overlayRows(size);
	const more = lines.length - overlay.top - height;
	return {
		title: overlayTitles[overlay.kind],
		rows: lines.slice(overlay.top, overlay.top + height).map(({lead, text, isHeading}): Row => [
			{text: lead, style: theme.frame.key},
			{text, style: isHeading ? theme.frame['pane-heading-focused'] : undefined},
		]),
		note: more > 0 ? `${more} more below` : '',
	};
}
