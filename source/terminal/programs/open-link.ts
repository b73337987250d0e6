import {spawn, type ChildProcess} from 'node:child_process';
import process from 'node:process';
import {logError} from '../../debug/log-error.js';
import {browserCommands, needsTerminal, type Command} from './browser-commands.js';

type OpenLinkOptions = {
	/** The environment variables: `BROWSER` and those of the display. */
	readonly environment: NodeJS.ProcessEnv;
	/** @default process.platform */
	readonly platform?: NodeJS.Platform;
	/**
	 * The time in which a browser may fail, in milliseconds. A browser that still runs after it counts as started.
	 *
	 * @default 2000
	 */
	readonly startTimeout?: number;
};

const noBrowser = 'No browser found: set $BROWSER to the command that starts one';

const isWebAddress = (url: string): boolean => URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);

/** Tells whether there is a display for a browser. On systems other than Linux this is assumed. */
const hasDisplay = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean =>
	platform === 'win32' || platform === 'darwin' || platform === 'android'
	|| ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'].some(name => Boolean(environment[name]));

/** Resolves to true if a program has ended with code 0 or still runs after `startTimeout`. */
async function isRunning(child: ChildProcess, startTimeout: number): Promise<boolean> {
	return new Promise(resolve => {
		const timer = setTimeout(resolve, startTimeout, true);
		const settle = (isUp: boolean): void => {
			clearTimeout(timer);
			resolve(isUp);
		};

		if (child.exitCode !== null) {
			settle(child.exitCode === 0);
			return;
		}

		child.on('exit', code => {
			settle(code === 0);
		});
		child.on('error', () => {
			settle(false);
		});
	});
}

/** Starts a program that may outlive this one and does not use its terminal. */
function run([program, ...parameters]: Command, environment: NodeJS.ProcessEnv): ChildProcess {
	const child = spawn(program, parameters, {env: environment, stdio: 'ignore', detached: true});
	child.unref();
	return child;
}

async function openWith(commands: readonly Command[], {environment, startTimeout = 2000}: OpenLinkOptions): Promise<string | null> {
	for (const command of commands) {
		// eslint-disable-next-line no-await-in-loop -- The next one is tried only if this one fails.
		if (!needsTerminal(command) && await isRunning(run(command, environment), startTimeout)) {
			return null;
		}
	}

	const first = commands.find(command => needsTerminal(command));
	return first ? `$BROWSER is ${first[0]}, which needs its own terminal; set it to a browser with a window` : 'The browser in $BROWSER could not be started';
}

/**
 * Opens a web page in the browser that `$BROWSER` names, or else in that of the desktop. Resolves when the browser runs;
 * does not wait until it ends.
 *
 * @returns a problem in one plain line if the page could not be opened, else `null`
 */
export async function openLink(url: string, options: OpenLinkOptions): Promise<string | null> {
	const {environment, platform = process.platform, startTimeout = 2000} = options;
	if (!isWebAddress(url)) {
		return 'Only web pages (http or https) can be opened';
	}

	// The normal form of a URL has no blanks or control characters, and cannot be taken for an option.
	const {href} = new URL(url);
	const commands = browserCommands(environment['BROWSER'] ?? '', href);
	try {
		if (commands.length > 0) {
			return await openWith(commands, options);
		}

		if (!hasDisplay(environment, platform)) {
			return noBrowser;
		}

		const {default: open} = await import('open');
		return await isRunning(await open(href), startTimeout) ? null : noBrowser;
	} catch (error) {
		logError(`open ${href}`, error);
		return noBrowser;
	}
}
