import process from 'node:process';
import {setImmediate as nextTick} from 'node:timers/promises';
import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink-testing-library';
import {onTestFinished, vi} from 'vitest';
import {App} from '../../source/components/app.js';
import {type Shell as KeyShell} from '../../source/components/use-commands.js';
import {runRequests, type RequestEffects} from '../../source/app/run-requests.js';
import {screenRows} from '../../source/app/painter.js';
import {type Size} from '../../source/session/model/pane-geometry.js';
import {type Session} from '../../source/session/model/state.js';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {createSequenceFilter} from '../../source/terminal/ink-input.js';
import {themes, type Theme} from '../../source/theme/theme.js';

type Shell = KeyShell & RequestEffects;

/** What stands on the screen, and hands to change it. */
export type Screen = {
	readonly store: SessionStore;
	readonly shell: {readonly [Name in keyof Shell]: ReturnType<typeof vi.fn<Shell[Name]>>};
	/** The rows without their styles, and without blanks at their ends. */
	readonly rows: () => string[];
	/** All rows together. */
	readonly text: () => string;
	/** The frame as it is written, styles included. */
	readonly frame: () => string;
	/** Types keys as a terminal sends them, one report each. */
	readonly type: (...keys: readonly string[]) => Promise<void>;
	/** Changes the size of the terminal. */
	readonly resize: (size: Size) => Promise<void>;
};

/** The time at which the tests read. */
export const now = new Date('2026-05-04T10:00:00Z');

/** How terminals send keys that are no characters. */
export const keys = {
	enter: '\r',
	escape: '\u001B',
	tab: '\t',
	shiftTab: '\u001B[Z',
	down: '\u001B[B',
	up: '\u001B[A',
	home: '\u001B[H',
	end: '\u001B[F',
	ctrlC: '\u0003',
	ctrlL: '\u000C',
	ctrlZ: '\u001A',
} as const;

/** React and Ink have drawn what has happened so far, and wait for keys. */
async function settle(): Promise<void> {
	for (let tick = 0; tick < 6; tick++) {
		// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
		await nextTick();
	}
}

/** The program's frame for a session, in a terminal of the session's size. */
export async function renderApp(session: Session, theme: Theme = themes.noColor): Promise<Screen> {
	const store = createSessionStore(session);
	const shell = {
		quit: vi.fn<Shell['quit']>(),
		suspend: vi.fn<Shell['suspend']>(),
		redraw: vi.fn<Shell['redraw']>(),
		openLink: vi.fn<Shell['openLink']>().mockResolvedValue(null),
		copy: vi.fn<Shell['copy']>(),
		loadPage: vi.fn<Shell['loadPage']>().mockRejectedValue(new Error('no page in this test')),
		reload: vi.fn<Shell['reload']>().mockResolvedValue(),
	};
	onTestFinished(runRequests(store, shell));
	const app = render(<App store={store} shell={shell}/>);
	// The program gives Ink its input through this filter, see `inkInput`.
	const filter = createSequenceFilter();
	const setSize = ({columns, rows}: Size): void => {
		Object.defineProperties(app.stdout, {columns: {value: columns, configurable: true}, rows: {value: rows, configurable: true}});
		app.stdout.emit('resize');
	};

	onTestFinished(() => {
		app.unmount();
	});
	setSize(session.size);
	await settle();
	// For a screen reader Ink draws all there is.
	const frame = (): string => process.env['INK_SCREEN_READER'] === 'true'
		? app.lastFrame() ?? ''
		: screenRows(store.get(), theme, now, (app.lastFrame() ?? '').split('\n'))
			.map(row => row.map(({text, sgr}) => sgr === '' ? text : `\u001B[${sgr}m${text}\u001B[m`).join(''))
			.join('\n');
	const rows = (): string[] => stripVTControlCharacters(frame()).split('\n').map(row => row.trimEnd());
	const text = (): string => rows().join('\n');
	return {
		store,
		shell,
		frame,
		text,
		rows,
		async type(...typed) {
			for (const key of typed) {
				app.stdin.write(filter(key));
				// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
				await settle();
			}
		},
		async resize(size) {
			setSize(size);
			store.dispatch({type: 'resized', size});
			await settle();
		},
	};
}

/** What stands on the screen for a session before any key. */
export async function drawn(session: Session): Promise<string> {
	const screen = await renderApp(session);
	return screen.text();
}
