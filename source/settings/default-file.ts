import {wrap} from '../text/wrap.js';
import {noCommand} from './key-bindings.js';
import {allowedValues} from './check-value.js';
import {settings, type Setting} from './settings-table.js';
import {splitName} from './split-name.js';

/** A command, for the table of keys. */
type CommandRow = {readonly name: string; readonly keys: readonly string[]; readonly help: string; readonly group: string};

const intro = `# Settings of newsreader, in TOML (https://toml.io).
#
# Each setting stands here with its default, switched off by the # before it.
# Remove that # to change it. The file is read when newsreader starts.
#
# A setting that is switched on holds at each start: what you change on the
# screen lasts until you quit. Without it, the panes and the length of lines
# stay as you left them.
`;

const keysIntro = `# "KEY" = "COMMAND" gives a command another key; the ones it has stay.
# "KEY" = "${noCommand}" takes a key away from its command.
# Keys are written as in "j", "G", "Ctrl-F", "Alt-X", "F1", "Space", "PgDn".
`;

/** The longest line of the file, in columns. */
const maxLineLength = 78;

/** Returns a comment, in lines that are not too long. */
const comment = (text: string): string => wrap(text, {start: 0, end: text.length}, maxLineLength - 2).map(({start, end}) => `# ${text.slice(start, end)}\n`).join('');

/** Returns a value as TOML. */
export const tomlValue = (value: Setting['default']): string => typeof value === 'object' ? `[${value.map(item => JSON.stringify(item)).join(', ')}]` : JSON.stringify(value);

function settingLines(setting: Setting): string {
	const {key} = splitName(setting.name);
	const help = `${setting.help.slice(0, 1).toUpperCase()}${setting.help.slice(1)}`;
	const values = setting.type === 'name' ? '' : ` (${allowedValues(setting)})`;
	return `\n${comment(`${help}${values}.`)}#${key} = ${tomlValue(setting.default)}\n`;
}

const tableOf = ({name}: Setting): string => splitName(name).table;

function settingsOfTable(table: string): string {
	const lines = settings.filter(setting => tableOf(setting) === table).map(setting => settingLines(setting)).join('');
	return table === '' ? lines : `\n[${table}]\n${lines.slice(1)}`;
}

/** Returns the lines of a command: its help, and a line for each of its keys. */
const commandLines = ({name, keys, help}: CommandRow): string => `${comment(help)}${keys.map(key => `#${JSON.stringify(key)} = ${JSON.stringify(name)}\n`).join('')}`;

function keyLines(commands: readonly CommandRow[]): string {
	const groups = [...new Set(commands.map(({group}) => group))];
	return groups.map(group => `\n# ${group}\n${commands.filter(command => command.group === group).map(command => commandLines(command)).join('')}`).join('');
}

/** Returns the commented settings file with every default, which are all switched off. */
export function defaultFile(commands: readonly CommandRow[]): string {
	const tables = [...new Set(settings.map(setting => tableOf(setting)))];
	return `${intro}${tables.map(table => settingsOfTable(table)).join('')}\n[keys]\n${keysIntro}${keyLines(commands)}`;
}
