import {spawn, type ChildProcess} from 'node:child_process';
import process from 'node:process';
import {logError} from '../debug/log-error.js';
import {browserCommands, needsTerminal, type Command} from './browser-commands.js';

type OpenLinkOptions = {
	/** Where `BROWSER` and the display are looked up. */
	readonly environment: NodeJS.ProcessEnv;
	/** @default process.platform */
	readonly platform?: NodeJS.Platform;
	/**
	 * How long a browser may take to say that it failed, in milliseconds; what still runs then is taken for open.
	 *
	 * @default 2000
	 */
	readonly startTimeout?: number;
};

const noBrowser = 'There is no browser to open it with; $BROWSER can name one';

const isWebAddress = (url: string): boolean => URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);

/** Whether a browser could show itself; where it is not known, it is tried. */
const hasDisplay = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean =>
	platform === 'win32' || platform === 'darwin' || platform === 'android'
	|| ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'].some(name => Boolean(environment[name]));

/** Whether a program has come up: it ended well, or runs after a while. */
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

/** Runs a program that outlives this one and has no part in its terminal. */
function run([program, ...parameters]: Command, environment: NodeJS.ProcessEnv): ChildProcess {
	const child = spawn(program, parameters, {env: environment, stdio: 'ignore', detached: true});
	child.unref();
	return child;
}

async function openWith(commands: readonly Command[], {environment, startTimeout = 2000}: OpenLinkOptions): Promise<string | null> {
	for (const command of commands) {
		// eslint-disable-next-line no-await-in-loop -- The next one is for where this one fails.
		if (!needsTerminal(command) && await isRunning(run(command, environment), startTimeout)) {
			return null;
		}
	}

	const first = commands.find(command => needsTerminal(command));
	return first ? `$BROWSER is ${first[0]}, which needs a terminal of its own` : 'The browser that $BROWSER names could not be started';
}

/**
 * Opens a web page in the user's browser: the one that `$BROWSER` names, else that of the desktop. Comes back when the
 * browser is up, and never waits for its end.
 *
 * @returns one plain line where it could not be opened, else `null`
 */
export async function openLink(url: string, options: OpenLinkOptions): Promise<string | null> {
	const {environment, platform = process.platform, startTimeout = 2000} = options;
	if (!isWebAddress(url)) {
		return 'Only web pages (http or https) are opened';
	}

	// In its normal form an address holds neither blanks nor control characters, and cannot be taken for an option.
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
