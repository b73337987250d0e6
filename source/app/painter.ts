import {frameRows} from '../frame/frame-rows.js';
import {type Session} from '../session/model/state.js';
import {type SessionStore} from '../session/store.js';
import {InkFrames} from '../terminal/ink-frames.js';
import {type StyledText} from '../terminal/screen-row.js';
import {type Terminal} from '../terminal/terminal.js';
import {sgrOf} from '../theme/sgr.js';
import {type Theme} from '../theme/theme.js';

/** The rows of the screen for a session; `inkRows` stand where a menu or the search box draws itself. */
export const screenRows = (session: Session, theme: Theme, now: Date, inkRows: readonly string[]): StyledText[][] =>
	frameRows(session, theme, now).map((row, index) => row
		? row.map(({text, style}) => ({text, sgr: sgrOf(style)}))
		: [{text: inkRows[index] ?? '', sgr: ''}]);

/**
 * Draws the session on the screen, now and after each change.
 *
 * @returns the stream to which Ink writes its frames
 */
export function startPainting(store: SessionStore, terminal: Terminal, theme: Theme): InkFrames {
	let isDue = false;
	const paint = (): void => {
		isDue = false;
		terminal.screen.draw(screenRows(store.get(), theme, new Date(), ink.frame));
	};

	/** After all that is at hand: many keys in one report draw one frame, and so do a change and Ink's answer to it. */
	const paintSoon = (): void => {
		if (!isDue) {
			isDue = true;
			setImmediate(paint);
		}
	};

	const ink = new InkFrames(() => terminal.size().columns, paintSoon);
	store.subscribe(paintSoon);
	paint();
	return ink;
}
