import chalk from 'chalk';
import {render} from 'ink';
import {SurfaceContext} from '../components/surface-context.js';
import {placeAt} from '../frame/place-at.js';
import {type SessionStore} from '../session/store.js';
import {InkInput} from '../terminal/input/ink-input.js';
import {type InputEvents} from '../terminal/input/input-events.js';
import {type ThemeOf} from './open-themes.js';
import {type Painter} from './painter.js';
import {ThemedApp} from './themed-app.js';
import {runInput, type ProgramCommandHandlers} from './run-input.js';

/** The running Ink app. */
type RunningApp = {
	readonly quit: () => void;
	/** Resolves when the app has ended. */
	readonly ended: Promise<unknown>;
};

/** The input of keys, and the painter of frames. Without a painter, Ink writes lines for a screen reader to `output`. */
type Streams = {
	readonly events: Pick<InputEvents, 'deliverTo' | 'drop'>;
	readonly output: NodeJS.WriteStream;
	readonly painter: Painter | null;
	readonly themeOf: ThemeOf;
};

/** Starts Ink, which lays out the screen, and starts to read keys. */
export function startApp(store: SessionStore, handlers: Omit<ProgramCommandHandlers, 'quit'>, {events, output, painter, themeOf}: Streams): RunningApp {
	if (painter !== null) {
		// Ink writes colours by chalk, which would adapt them to what it takes the terminal for. The theme has done that.
		chalk.level = 3;
	}

	const inkInput = new InkInput();
	const app = render(
		<SurfaceContext.Provider value={painter?.surface ?? null}>
			<ThemedApp store={store} themeOf={themeOf}/>
		</SurfaceContext.Provider>,
		{
			/* eslint-disable @typescript-eslint/no-unsafe-type-assertion -- Ink uses only those members of its streams that these have. */
			stdin: inkInput as unknown as NodeJS.ReadStream,
			stdout: (painter?.output ?? output) as unknown as NodeJS.WriteStream,
			/* eslint-enable @typescript-eslint/no-unsafe-type-assertion */
			isScreenReaderEnabled: painter === null,
			exitOnCtrlC: false,
			patchConsole: false,
			// Each frame at once and whole, without sequences that erase the one before: Ink does not write to the terminal.
			debug: painter !== null,
		},
	);
	const quit = (): void => {
		events.drop();
		painter?.stop();
		app.unmount();
	};

	const {handle} = runInput(store, {...handlers, quit}, raw => {
		inkInput.push(raw);
	}, (session, point) => placeAt(session, themeOf(session), new Date(), point));
	events.deliverTo(handle);
	return {quit, ended: app.waitUntilExit()};
}
