import {memoize} from '../article/memoize.js';
import {composeBlocks} from '../frame/rows/compose-blocks.js';
import {frameRows} from '../frame/frame-rows.js';
import {type Cell, type Row} from '../frame/rows/row.js';
import {Surface} from '../components/surface.js';
import {type SessionStore} from '../session/store.js';
import {hyperlinkParameters} from '../terminal/screen/hyperlink.js';
import {InkFrames} from '../terminal/screen/ink-frames.js';
import {type StyledText} from '../terminal/screen/screen-row.js';
import {type Terminal} from '../terminal/terminal.js';
import {sgrOf} from '../theme/sgr.js';
import {onBase, type Theme} from '../theme/theme.js';
import {type ThemeOf} from './open-themes.js';

const parametersOf = memoize(hyperlinkParameters);

const styledText = ({text, style, link}: Cell, theme: Theme): StyledText =>
	({text, sgr: sgrOf(onBase(theme, style)), link: link && parametersOf(link)});

/** Returns a function that styles rows by a theme. The rows of a pane that has not changed are known already. */
const rowsStyler = memoize((theme: Theme) => memoize((rows: readonly Row[]): ReadonlyArray<readonly StyledText[]> =>
	rows.map(row => row.map(cell => styledText(cell, theme)))));

/** Draws frames on the screen of the terminal. */
export type Painter = {
	/** The stream to which Ink writes its frames. */
	readonly output: InkFrames;
	/** The boxes of the components, which are drawn from Ink's first frame on. */
	readonly surface: Surface;
	/** Draws no more frames: at the end, Ink writes an empty one. */
	readonly stop: () => void;
};

/** Draws the session now and after each change: without React and Ink until Ink has drawn its first frame, then from the surface. */
export function startPainting(store: SessionStore, terminal: Pick<Terminal, 'screen' | 'size'>, themeOf: ThemeOf): Painter {
	const surface = new Surface();
	let isDue = false;
	let isStopped = false;
	const paint = (): void => {
		isDue = false;
		if (isStopped) {
			return;
		}

		const session = store.get();
		const theme = themeOf(session);
		const styled = rowsStyler(theme);
		terminal.screen.draw(output.frame.length > 0
			? composeBlocks(surface.blocks(output.frame).map(block => ({...block, rows: styled(block.rows)})), session.size, text => styledText({text}, theme))
			: styled(frameRows(session, theme, new Date())));
	};

	const unsubscribe = store.subscribe(() => {
		if (!isDue) {
			isDue = true;
			setImmediate(paint);
		}
	});
	const output = new InkFrames(() => terminal.size().columns, () => {
		unsubscribe();
		// Ink writes its frame before the effects of the components, which place their rows on the surface.
		if (!isDue) {
			isDue = true;
			queueMicrotask(paint);
		}
	});
	paint();
	return {
		output,
		surface,
		stop() {
			isStopped = true;
		},
	};
}
