import {overlayLines, overlayRows} from '../session/overlay-lines.js';
import {type Session} from '../session/state.js';
import {type Theme} from '../theme/theme.js';
import {type Row} from './row.js';

/** A screen of text in the place of the panes: help, problems, the reason of an attribution. `top` is its first line that is shown. */
export function textScreenRows(session: Session, {title, top}: {readonly title: string; readonly top: number}, theme: Theme): Row[] {
	const height = overlayRows(session.size);
	const lines = overlayLines(session);
	const more = lines.length - top - height;
	const rows = lines.slice(top, top + height).map(({lead, text, isHeading}): Row => [
		{text: lead, style: theme.frame.key},
		{text, style: isHeading ? theme.frame['pane-heading-focused'] : undefined},
	]);
	return [
		[{text: ` ${title}`, style: theme.frame['pane-heading-focused']}],
		...Array.from({length: height}, (_, index) => rows[index] ?? []),
		[{text: more > 0 ? ` ${more} more below` : '', style: theme.frame.dim}],
	];
}
