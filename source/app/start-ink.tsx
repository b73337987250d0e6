import type tty from 'node:tty';
import {render} from 'ink';
import {type Shell} from '../components/use-commands.js';
import {type SessionStore} from '../session/store.js';
import {App} from '../components/app.js';
import {inkInput} from '../terminal/ink-input.js';

/** A running Ink app. */
type RunningApp = {
	readonly quit: () => void;
	/** Resolves when the app has ended. */
	readonly ended: Promise<unknown>;
};

/** The streams of the terminal: keys come from `input`, frames go to `output`. */
export type Streams = {readonly input: tty.ReadStream; readonly output: NodeJS.WritableStream; readonly isScreenReaderEnabled: boolean};

/** Starts Ink, which reads the keys and draws menus and the search box, or with `isScreenReaderEnabled` lines for a screen reader. */
export function startApp(store: SessionStore, shell: Omit<Shell, 'quit'>, {input, output, isScreenReaderEnabled}: Streams): RunningApp {
	const quit = (): void => {
		app.unmount();
	};

	const app = render(<App store={store} shell={{...shell, quit}}/>, {
		stdin: inkInput(input),
		// `InkFrames` has all members of a terminal that Ink uses.
		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
		stdout: output as NodeJS.WriteStream,
		isScreenReaderEnabled,
		exitOnCtrlC: false,
		patchConsole: false,
		// Ink writes each frame at once and whole, without sequences that erase the one before; see `InkFrames`.
		debug: !isScreenReaderEnabled,
	});
	return {quit, ended: app.waitUntilExit()};
}
