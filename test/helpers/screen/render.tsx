import {setImmediate as nextTick} from 'node:timers/promises';
import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink-testing-library';
import {onTestFinished, vi} from 'vitest';
import {App} from '../../../source/components/app.js';
import {FrameContext} from '../../../source/components/frame-context.js';
import {placeAt} from '../../../source/frame/place-at.js';
import {InputParser} from '../../../source/input/input-parser.js';
import {runInput, type ProgramCommandHandlers} from '../../../source/app/run-input.js';
import {runRequests, type RequestEffects} from '../../../source/app/run-requests.js';
import {type Size} from '../../../source/session/panes/pane-geometry.js';
import {type Session} from '../../../source/session/state/session.js';
import {createSessionStore, type SessionStore} from '../../../source/session/store.js';
import {type Theme} from '../../../source/theme/theme.js';
import {themes} from './themes.js';

type Effects = ProgramCommandHandlers & RequestEffects;

/** The screen of a session, with functions that read and change it. */
export type Screen = {
	readonly store: SessionStore;
	readonly effects: {readonly [Name in keyof Effects]: ReturnType<typeof vi.fn<Effects[Name]>>};
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

/** Keys that are not characters, as terminals send them. */
export const keys = {
	enter: '\r',
	escape: '\u001B',
	tab: '\t',
	shiftTab: '\u001B[Z',
	down: '\u001B[B',
	up: '\u001B[A',
	left: '\u001B[D',
	right: '\u001B[C',
	home: '\u001B[H',
	end: '\u001B[F',
	ctrlC: '\u0003',
	ctrlL: '\u000C',
	ctrlZ: '\u001A',
} as const;

/** Waits until the events are handled, and React and Ink have drawn what came of them. */
async function settle(isWaiting: () => boolean): Promise<void> {
	for (let tick = 0; tick < 6; tick += isWaiting() ? 0 : 1) {
		// eslint-disable-next-line no-await-in-loop -- Each turn of the event loop follows the one before.
		await nextTick();
	}
}

/** The program's frame for a session, in a terminal of the session's size. */
export async function renderApp(session: Session, theme: Theme = themes.none): Promise<Screen> {
	const store = createSessionStore(session);
	const effects = {
		quit: vi.fn<Effects['quit']>(),
		suspend: vi.fn<Effects['suspend']>(),
		redraw: vi.fn<Effects['redraw']>(),
		openLink: vi.fn<Effects['openLink']>().mockResolvedValue(null),
		copy: vi.fn<Effects['copy']>(),
		loadPage: vi.fn<Effects['loadPage']>().mockRejectedValue(new Error('no page in this test')),
		loadLink: vi.fn<Effects['loadLink']>().mockRejectedValue(new Error('no link in this test')),
		findFeeds: vi.fn<Effects['findFeeds']>().mockRejectedValue(new Error('no feed in this test')),
		find: vi.fn<Effects['find']>().mockResolvedValue(),
		match: vi.fn<Effects['match']>().mockResolvedValue(),
		listNames: vi.fn<Effects['listNames']>().mockResolvedValue(),
		loadHit: vi.fn<Effects['loadHit']>().mockResolvedValue(),
		reload: vi.fn<Effects['reload']>().mockResolvedValue(),
		edit: vi.fn<Effects['edit']>().mockResolvedValue({text: 'Edited', isError: false}),
		pipe: vi.fn<Effects['pipe']>().mockResolvedValue({text: 'Piped', isError: false}),
		exportQuotes: vi.fn<Effects['exportQuotes']>().mockResolvedValue({text: 'Written', isError: false}),
	};
	onTestFinished(runRequests(store, effects));
	const app = render(<FrameContext.Provider value={{theme, now: () => now}}><App store={store}/></FrameContext.Provider>);
	const parser = new InputParser();
	const {handle, isWaiting} = runInput(store, effects, raw => {
		app.stdin.write(raw);
	}, (shown, point) => placeAt(shown, theme, now, point));
	const setSize = ({columns, rows}: Size): void => {
		Object.defineProperties(app.stdout, {columns: {value: columns, configurable: true}, rows: {value: rows, configurable: true}});
		app.stdout.emit('resize');
	};

	onTestFinished(() => {
		app.unmount();
	});
	setSize(session.size);
	await settle(isWaiting);
	const frame = (): string => app.lastFrame() ?? '';
	const rows = (): string[] => stripVTControlCharacters(frame()).split('\n').map(row => row.trimEnd());
	const text = (): string => rows().join('\n');
	return {
		store,
		effects,
		frame,
		text,
		rows,
		async type(...typed) {
			for (const key of typed) {
				handle([...parser.push(key), ...(key === keys.escape ? parser.flush() : [])]);
				// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
				await settle(isWaiting);
			}
		},
		async resize(size) {
			setSize(size);
			store.dispatch({type: 'resized', size});
			await settle(isWaiting);
		},
	};
}

/** Renders a session and returns the text of the screen before any key. */
export async function drawn(session: Session): Promise<string> {
	const screen = await renderApp(session);
	return screen.text();
}
