import path from 'node:path';

/** A program and its parameters. */
export type Command = readonly [program: string, ...parameters: string[]];

/** Browsers that draw in a terminal, which the reader needs itself. */
const terminalBrowsers = new Set(['browsh', 'carbonyl', 'chawan', 'cha', 'elinks', 'links', 'links2', 'lynx', 'w3m', 'www-browser']);

/** Splits a command line at blanks, except inside quotation marks. */
const splitWords = (written: string): string[] =>
	[...written.matchAll(/"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<plain>[^\s"']+)/g)]
		.map(({groups}) => groups?.['double'] ?? groups?.['single'] ?? groups?.['plain'] ?? '');

/**
 * Parses `$BROWSER` into the commands to try, in order: one command, or several with colons between them (semicolons on
 * Windows). The URL replaces `%s`, or becomes the last parameter. No shell is involved.
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

/** Tells whether a program draws in the terminal. */
export const needsTerminal = ([program]: Command): boolean => terminalBrowsers.has(path.basename(program));
