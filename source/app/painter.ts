import {frameRows} from '../frame/frame-rows.js';
import {type Session} from '../session/model/state.js';
import {type SessionStore} from '../session/store.js';
import {InkFrames} from '../terminal/ink-frames.js';
import {type StyledText} from '../terminal/screen-row.js';
import {type Terminal} from '../terminal/terminal.js';
import {sgrOf} from '../theme/sgr.js';
import {type Theme} from '../theme/theme.js';

/** Returns the rows of the screen for a session. Rows of menus and of the search box come from `inkRows`. */
export const screenRows = (session: Session, theme: Theme, now: Date, inkRows: readonly string[]): StyledText[][] =>
	frameRows(session, theme, now).map((row, index) => row
		? row.map(({text, style}) => ({text, sgr: sgrOf(style)}))
		: [{text: inkRows[index] ?? '', sgr: ''}]);

/**
 * Draws the session on the screen at once and after each change.
 *
 * @returns the stream to which Ink writes its frames
 */
export function startPainting(store: SessionStore, terminal: Terminal, theme: Theme): InkFrames {
	let isDue = false;
	const paint = (): void => {
		isDue = false;
		terminal.screen.draw(screenRows(store.get(), theme, new Date(), ink.frame));
	};

	/** Waits for the end of the current event, so many keys in one read draw one frame, as do a change and the frame of Ink that follows it. */
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
