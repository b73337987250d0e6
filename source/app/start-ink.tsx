import type tty from 'node:tty';
import {render} from 'ink';
import {type Shell} from '../components/use-commands.js';
import {type SessionStore} from '../session/store.js';
import {App} from '../components/app.js';
import {inkInput} from '../terminal/ink-input.js';

/** Ink, at work. */
type RunningApp = {
	readonly quit: () => void;
	/** Resolves when it has ended. */
	readonly ended: Promise<unknown>;
};

/** Where keys come from and what is drawn goes. */
export type Streams = {readonly input: tty.ReadStream; readonly output: NodeJS.WritableStream; readonly isScreenReaderEnabled: boolean};

/** Starts Ink, which reads the keys and draws menus and boxes; with `isScreenReaderEnabled`, lines for a screen reader instead. */
export function startApp(store: SessionStore, shell: Omit<Shell, 'quit'>, {input, output, isScreenReaderEnabled}: Streams): RunningApp {
	const quit = (): void => {
		app.unmount();
	};

	const app = render(<App store={store} shell={{...shell, quit}}/>, {
		stdin: inkInput(input),
		// Ink uses nothing of a terminal but what `InkFrames` has.
		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
		stdout: output as NodeJS.WriteStream,
		isScreenReaderEnabled,
		exitOnCtrlC: false,
		patchConsole: false,
		// Each frame at once and whole, with nothing that erases the one before: what becomes of it is not Ink's business.
		debug: !isScreenReaderEnabled,
	});
	return {quit, ended: app.waitUntilExit()};
}
