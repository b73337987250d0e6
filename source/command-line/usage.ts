import {wrap} from '../text/wrap.js';
import {environmentTable} from './environment-table.js';
import {examples} from './examples.js';
import {
	optionForms, optionGroups, optionHelp, optionTable,
} from './option-table.js';
import {exitCodeTable} from './run-result.js';

/** The width of `--help`, in columns. All its text has single-width characters. */
const width = 80;

/** The first column of the explanations of options and environment variables. */
const explanationColumn = 23;

/** Fills lines of at most `columns` columns with the words of a text. */
const fillLines = (text: string, columns: number): string[] => wrap(text, {start: 0, end: text.length}, columns).map(({start, end}) => text.slice(start, end));

/** Returns lines with a term on the left and its explanation on the right. A term that is too wide has a line of its own. */
function explain(term: string, explanation: string, column: number): string[] {
	const lines = fillLines(explanation, width - column).map(line => ' '.repeat(column) + line);
	const start = `  ${term}`;
	const [first = '', ...others] = lines;
	return start.length + 2 > column ? [start, ...lines] : [start.padEnd(column) + first.trimStart(), ...others];
}

const section = (heading: string, lines: readonly string[]): string => [heading, ...lines].join('\n');

/** The first sentences of `--help` and of the manual page. */
export const introduction = 'A source is a file, a folder, a web address (http, https), or - for standard input. '
	+ 'Without a source, newsreader shows your subscriptions and all that you have read, or its sample articles at the first start.';

/** The text of `--help`, made from the tables. The README contains the same text, and a test compares both. */
export const usage = [
	section('Usage', ['  $ newsreader [options] [source …]', '', ...fillLines(introduction, width - 2).map(line => `  ${line}`)]),
	...optionGroups.map(group => section(group, optionTable
		.filter(option => option.group === group)
		.flatMap(option => explain(optionForms(option), optionHelp(option), explanationColumn)))),
	section('Examples', examples.map(({command}) => `  $ ${command}`)),
	'Press ? for a list of all keys.',
	section('Environment', environmentTable.flatMap(({names, help}) => explain(names.join(', '), help, explanationColumn))),
	section('Exit codes', exitCodeTable.flatMap(({code, meaning}) => explain(String(code), meaning, 5))),
].join('\n\n');
