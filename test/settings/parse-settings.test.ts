import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {valueProblem} from '../../source/settings/check-value.js';
import {keyLines} from '../../source/settings/key-lines.js';
import {parseSettings, type ParsedSettings} from '../../source/settings/parse-settings.js';
import {parseToml} from '../../source/settings/parse-toml.js';
import {settings, settingsTable} from '../../source/settings/settings-table.js';

const commands = ['down', 'open', 'next-article', 'show-links'] as const;

/** Parses the text of a file; a text that is not TOML gives its problem only. */
function parse(text: string): ParsedSettings<typeof commands[number]> {
	const parsed = parseToml(text);
	return 'problem' in parsed
		? {given: {}, bindings: [], problems: [parsed.problem]}
		: parseSettings(parsed.table, keyLines(text), commands);
}

describe('a settings file', () => {
	it('gives the settings that it has, and no others', () => {
		expect(parse('measure = 60\nmouse = false\n[panes]\nlist-width = 30\n[list]\nshow = ["age"]\ntitles = 2\n[quotes]\nunsure-below = 0.8')).toEqual({
			given: {
				measure: 60, mouse: false, 'panes.list-width': 30, 'list.show': ['age'], 'list.titles': 2, 'quotes.unsure-below': 0.8,
			},
			bindings: [],
			problems: [],
		});
	});

	it('may be empty', () => {
		expect(parse('')).toEqual({given: {}, bindings: [], problems: []});
	});

	it('may write tables in one line and with dots', () => {
		expect(parse('panes = {list = false}\nlist.titles = 1').given).toEqual({'panes.list': false, 'list.titles': 1});
	});

	it('gives keys their commands, in its order', () => {
		expect(parse('[keys]\n"Ctrl-N" = "next-article"\nx = "none"\nPgDn = "down"\n"ctrl+n" = "open"').bindings).toEqual([
			{key: 'ctrl+n', command: 'next-article'}, {key: 'x', command: null}, {key: 'pagedown', command: 'down'}, {key: 'ctrl+n', command: 'open'},
		]);
	});

	it.each([
		['an unknown setting', 'measur = 60', 1, 'there is no setting measur; did you mean measure?'],
		['an unknown setting in a table', '\n[panes]\nlits = true', 3, 'there is no setting lits in [panes]; did you mean list?'],
		['a name that is like no other', '[quotes]\nxylophone = 1', 2, 'there is no setting xylophone in [quotes]; these are: unsure-below'],
		['an unknown table', '[pannes]\nlist = true', 1, 'there is no table [pannes]; did you mean [panes]?'],
		['a setting below the wrong table', '[panes]\nlist = true\nmeasure = 60', 3, 'measure belongs above the first [table]'],
		['a setting without its table', 'list-width = 20', 1, 'list-width belongs below [panes]'],
		['a value in place of a table', 'panes = 3', 1, 'panes is a table: write [panes] and its settings on the lines below it'],
		['a table in place of a value', '[measure]\nx = 1', 1, 'measure is no table: write measure = … above the first [table]'],
		['a wrong type', 'mouse = "yes"', 1, 'mouse must be true or false'],
		['a number out of range', 'measure = 500', 1, 'measure must be a whole number from 20 to 200'],
		['a broken number', 'measure = 60.5', 1, 'measure must be a whole number from 20 to 200'],
		['a number in words', '[panes]\nlist-width = "wide"', 2, 'list-width must be a whole number from 16 to 60 or "auto"'],
		['a misspelt choice', '[list]\nsort = "newset"', 2, 'sort must be one of "source", "newest", "oldest", "outlet", "title", "quotes"; did you mean "newest"?'],
		['a misspelt item of a list', '[list]\nshow = ["age", "qoutes"]', 2, 'show must be a list of any of "outlet", "age", "quotes"; did you mean "quotes"?'],
		['an item that is twice in a list', '[list]\nshow = ["age", "age"]', 2, 'show must be a list of any of "outlet", "age", "quotes"'],
		['a theme that is a path', 'theme = "../secret"', 1, 'theme must be a name in quotation marks: letters, digits, dashes'],
		['an unknown command', '[keys]\nx = "next-artcle"', 2, 'there is no command next-artcle; did you mean next-article?'],
		['a command that is like no other', '[keys]\nx = "fly"', 2, 'there is no command fly; newsreader --config init writes a file with all commands'],
		['a key without a command', '[keys]\nx = 1', 2, 'x must have the name of a command in quotation marks, or "none"'],
		['an unknown key', '[keys]\n"hyper+x" = "open"', 2, 'the key "hyper+x" is no key'],
		['a key that is another one', '[keys]\n"Ctrl-I" = "open"', 2, 'the key "Ctrl-I" is the same as Tab in terminals'],
		['Esc with another command', '[keys]\nEsc = "none"', 2, 'Esc always goes back'],
		['Ctrl-C with another command', '[keys]\n"ctrl+c" = "open"', 2, 'Ctrl-C always quits'],
		['a property of every object', '[constructor]\n__proto__ = 1', 1, 'there is no table [constructor]; these are: panes, list, quotes, library, notify, keys'],
		['what is not TOML', 'mouse = true\nmeasure = = 2', 2, 'invalid value'],
		['a name that is twice', 'mouse = true\nmouse = false', 2, 'trying to redefine an already defined table or value'],
	])('tells the line of %s', (_, text, line, problem) => {
		expect(parse(text)).toMatchObject({bindings: [], problems: [{line, text: problem}]});
	});

	it('keeps what is right beside what is wrong', () => {
		expect(parse('measure = 60\nmose = true\n[keys]\nx = "down"\ny = "dwn"')).toEqual({
			given: {measure: 60},
			bindings: [{key: 'x', command: 'down'}],
			problems: [
				{line: 2, text: 'there is no setting mose; did you mean mouse?'},
				{line: 5, text: 'there is no command dwn; did you mean down?'},
			],
		});
	});

	it('gives valid settings only, whatever is in it', () => {
		const name = fc.oneof(fc.constantFrom(...settings.map(row => row.name), 'keys', 'keys.x', 'panes', '__proto__', String.raw`"\u001b"`, 'a.b.c'), fc.string());
		const value = fc.oneof(fc.constantFrom('true', '1', '-0.0', 'nan', 'inf', '"auto"', '[]', '["age", 1]', '{a = {}}', '1979-05-27', '\'none\'', '"""\nx"""'), fc.string());
		const line = fc.oneof(fc.tuple(name, value).map(([key, text]) => `${key} = ${text}`), name.map(table => `[${table}]`), name.map(table => `[[${table}]]`), fc.string());
		fc.assert(fc.property(fc.array(line, {maxLength: 8}), lines => {
			const {given, bindings, problems} = parse(lines.join('\n'));
			for (const row of settingsTable.filter(({name}) => name in given)) {
				expect(valueProblem(row, given[row.name])).toBeNull();
			}

			expect(Object.keys(given).filter(key => !settings.some(row => row.name === key))).toEqual([]);
			expect(bindings.filter(({command}) => command !== null && !commands.includes(command))).toEqual([]);
			expect(problems.filter(({line}) => line !== null && (line < 1 || line > lines.join('\n').split('\n').length))).toEqual([]);
		}));
	});
});
