import {commandGroups, commands, type Command} from '../../session/commands/command-table.js';
import {keyLabel} from '../../input/key-name.js';
import {environmentTable} from '../environment-table.js';
import {examples} from '../examples.js';
import {
	optionGroups, optionHelp, optionTable, type OptionDefinition,
} from '../option-table.js';
import {exitCodeTable} from '../run-result.js';
import {introduction} from '../usage.js';
import {fileTable} from './file-table.js';
import {
	bold, escapeRoff, italic, item, paragraph, section, subsection,
} from './roff.js';

/** Ends a text of `--help`, which has no full stop. */
const asSentence = (text: string, details = ''): string => `${text}.${details === '' ? '' : ` ${details}`}`;

/** Returns an option as a term: its forms are bold, its value is italic. */
function optionTerm({name, letter, value, operands}: OptionDefinition): string {
	const forms = [...letter === undefined ? [] : [bold(`-${letter}`)], bold(`--${name}`)].join(', ');
	if (!value) {
		return operands === undefined ? forms : `${forms} ${italic(operands)}`;
	}

	return `${forms} ${value.isOptional === true ? `[${bold(value.name)}]` : italic(value.name)}`;
}

const optionItems = (group: string): string[] => optionTable
	.filter(option => option.group === group)
	.map(option => item(optionTerm(option), asSentence(optionHelp(option), option.details)));

const keyItems = (group: string): string[] => (commands as readonly Command[])
	.filter(command => command.group === group)
	.map(({keys, help}) => item(keys.map(key => bold(keyLabel(key))).join(', '), asSentence(`${help.charAt(0).toUpperCase()}${help.slice(1)}`)));

const description = 'newsreader shows articles in three panes: the list, the article, and a sidebar with every quote and its speaker, and with the people, organizations and places in the article. '
	+ 'With --format or --output, and where standard output is not a terminal, it writes them instead.';

/**
 * Returns the manual page in roff, with the macros of man(7).
 *
 * @param date the date of the version, as YYYY-MM-DD
 */
export const manualPage = (version: string, date: string): string => `${[
	`.TH NEWSREADER 1 ${date} "newsreader ${escapeRoff(version)}"`,
	section('NAME', escapeRoff('newsreader - news reader for the terminal that shows who said what')),
	section('SYNOPSIS', `${bold('newsreader')} [${italic('option')} ...] [${italic('source')} ...]`),
	section('DESCRIPTION', paragraph(description), paragraph(introduction)),
	section('OPTIONS', ...optionGroups.map(group => subsection(group, ...optionItems(group)))),
	section('KEYS', paragraph('The file of settings may give commands other keys; ? lists those in use.'), ...commandGroups.map(group => subsection(group, ...keyItems(group)))),
	section('ENVIRONMENT', ...environmentTable.map(({names, help, details}) => item(names.map(name => bold(name)).join(', '), asSentence(help, details)))),
	section('FILES', ...fileTable.map(({path, meaning}) => item(italic(path), meaning)), paragraph('macOS and Windows have folders of their own for these.')),
	section('EXIT STATUS', ...exitCodeTable.map(({code, meaning}) => item(bold(String(code)), asSentence(`${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}`)))),
	section('EXAMPLES', ...examples.map(({command, purpose}) => `.PP\n${escapeRoff(purpose)}\n.PP\n.nf\n.RS\n${escapeRoff(command)}\n.RE\n.fi`)),
].join('\n')}\n`;
