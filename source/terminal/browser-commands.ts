import path from 'node:path';

/** A program and what it is told. */
export type Command = readonly [program: string, ...parameters: string[]];

/** Browsers that draw in a terminal; here there is none for them. */
const terminalBrowsers = new Set(['browsh', 'carbonyl', 'chawan', 'cha', 'elinks', 'links', 'links2', 'lynx', 'w3m', 'www-browser']);

/** A word is what stands between blanks; quotation marks hold one together. */
const splitWords = (written: string): string[] =>
	[...written.matchAll(/"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<plain>[^\s"']+)/g)]
		.map(({groups}) => groups?.['double'] ?? groups?.['single'] ?? groups?.['plain'] ?? '');

/**
 * What `$BROWSER` says to run, in the order to try: one command, or several with colons between (semicolons on Windows).
 * The address takes the place of `%s`, or comes last. No shell has part in it.
 */
export const browserCommands = (browser: string, url: string): Command[] =>
	browser.split(path.delimiter).flatMap(written => {
		const [program, ...parameters] = splitWords(written);
		if (program === undefined) {
			return [];
		}

		const placed = parameters.map(parameter => parameter.replaceAll('%s', () => url).replaceAll('%%', '%'));
		return [parameters.some(parameter => parameter.includes('%s')) ? [program, ...placed] : [program, ...placed, url]];
	});

/** Whether a program needs the terminal for itself. */
export const needsTerminal = ([program]: Command): boolean => terminalBrowsers.has(path.basename(program));
