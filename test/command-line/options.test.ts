import {describe, expect, it} from 'vitest';
import {parseSource, standardInput, type Source} from '../../source/article/source.js';
import {parseOptions, type Options} from '../../source/command-line/options.js';
import {UsageError} from '../../source/command-line/usage-error.js';

/** Returns the sources with these names. */
const named = (...names: readonly string[]): Source[] => names.map(name => parseSource(name));

/** Parses the words of a command line that is not a question. */
function parseWords(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Options {
	const options = parseOptions(words, environment);
	if ('question' in options) {
		throw new Error(`${words.join(' ')} is a question`);
	}

	return options;
}

const parse = (line: string, environment?: NodeJS.ProcessEnv): Options => parseWords(line === '' ? [] : line.split(' '), environment);

describe('parseOptions', () => {
	it('returns the defaults for an empty command line', () => {
		expect(parse('')).toEqual({
			task: null, where: null, exportFolder: null, sources: [], as: null, output: null, isStrict: false, isWatching: false, refreshSeconds: 300, filesFrom: null, hasNulSeparators: false,
			color: 'auto', theme: null, isScreenReaderEnabled: false, state: null, library: null, keepsState: true, isQuiet: false, jobs: null, outputFile: null, mayReplaceOutput: false,
		});
	});

	it('reads the time between two requests from --every', () => {
		expect(parse('--watch --every 60 a.xml')).toMatchObject({isWatching: true, refreshSeconds: 60});
		for (const seconds of ['0', 'often', '1e9']) {
			expect(() => parse(`--watch --every ${seconds} a.xml`)).toThrow(`--every ${seconds}: must be a number of seconds`);
		}
	});

	it.each([
		['--config', null],
		['--config init', 'init'],
		['--config=init', 'init'],
		['a.txt --fromat xml --config', null],
	])('returns the question of "%s"', (line, action) => {
		expect(parseOptions(line.split(' '), {})).toEqual({question: 'config', action});
	});

	it('tells the value that --config takes', () => {
		expect(() => parseOptions(['--config', 'inti'], {})).toThrow('--config inti: must be one of init; did you mean init?');
	});

	it.each(['--help', '-h a.txt', '-f xml --help'])('returns the question of "%s"', line => {
		expect(parseOptions(line.split(' '), {})).toEqual({question: 'help'});
	});

	it('returns the shell of --completion', () => {
		expect(parseOptions(['--completion', 'zsh'], {})).toEqual({question: 'completion', shell: 'zsh'});
		expect(() => parseOptions(['--completion', 'tcsh'], {})).toThrow('--completion tcsh: must be one of bash, zsh, fish');
	});

	it('takes all other words for sources, - for standard input among them', () => {
		expect(parse('a.txt folder -').sources).toEqual(named('a.txt', 'folder', '-'));
	});

	it('takes all sources for those of a task, before and after it', () => {
		expect(parse('a.opml --subscribe b.opml --subscribe=c.opml -q')).toMatchObject({task: 'subscribe', sources: named('a.opml', 'b.opml', 'c.opml'), isQuiet: true});
		expect(parseWords(['--unsubscribe', 'The Paper', '--state', 'x.json'])).toMatchObject({task: 'unsubscribe', sources: named('The Paper'), state: 'x.json'});
		expect(parse('--subscriptions')).toMatchObject({task: 'subscriptions', sources: []});
	});

	it.each([
		['--subscribe', '--subscribe needs at least one SOURCE'],
		['--unsubscribe', '--unsubscribe needs at least one NAME'],
		['--subscriptions a.xml', '--subscriptions takes no source, such as a.xml'],
		['--subscriptions --subscribe a.xml', '--subscribe does not go with --subscriptions'],
		['--subscribe a.xml --no-state', '--subscribe does not go with --no-state'],
		['--subscribe a.xml -f json', '--subscribe does not go with --format'],
	])('refuses "%s"', (line, message) => {
		expect(() => parse(line)).toThrow(message);
	});

	it('takes all words after -- for sources', () => {
		expect(parse('-- -a.txt --no-state')).toMatchObject({sources: named('-a.txt', '--no-state'), keepsState: true});
		expect(parse('-f json -- --help -')).toMatchObject({sources: named('--help', '-'), output: {format: 'json'}});
	});

	it('keeps the name of a source that looks like a number', () => {
		expect(parse('007 1e3').sources).toEqual(named('007', '1e3'));
	});

	it.each(['text', 'markdown', 'json', 'jsonl', 'csv'])('reads the format %s in each form of the option', format => {
		const output = {format, fields: null, only: null};
		for (const line of [`--format ${format}`, `--format=${format}`, `-f ${format}`, `-f${format}`, `-f=${format}`]) {
			expect(parse(`${line} a.txt`)).toMatchObject({output, sources: named('a.txt')});
		}
	});

	it('splits short options that are written in one word', () => {
		expect(parse('-0f json --files-from - a.txt')).toMatchObject({hasNulSeparators: true, output: {format: 'json'}, sources: named('a.txt')});
		expect(parse('--files-from=- -0fcsv')).toMatchObject({hasNulSeparators: true, output: {format: 'csv'}});
	});

	it('takes the last one of an option that is repeated', () => {
		expect(parse('--format json -fcsv --format text').output).toMatchObject({format: 'text'});
		expect(parse('--state a.json --state b.json').state).toBe('b.json');
		expect(parse('--watch --watch').isWatching).toBe(true);
	});

	it('lets --no-state win over --state in any order', () => {
		expect(parse('--state a.json --no-state')).toMatchObject({state: null, keepsState: false});
		expect(parse('--no-state --state a.json')).toMatchObject({state: null, keepsState: false});
	});

	it('reads the part and the fields to write', () => {
		expect(parse('-f jsonl --fields id,title').output).toMatchObject({fields: ['id', 'title'], only: null});
		expect(parse('-f text --only quotes').output).toMatchObject({fields: null, only: 'quotes'});
		expect(parse('-f csv --only entities --fields name,type').output).toMatchObject({fields: ['name', 'type'], only: 'entities'});
	});

	it('accepts blanks between the names of fields', () => {
		expect(parseWords(['-f', 'csv', '--fields', 'speaker, text']).output).toMatchObject({fields: ['speaker', 'text']});
	});

	it('reads the format of the sources from --as', () => {
		expect(parse('--as html page').as).toBe('html');
		expect(parse('--as jsonl -').as).toBe('jsonl');
	});

	it('reads --strict and --watch', () => {
		expect(parse('-f jsonl --strict')).toMatchObject({isStrict: true, isWatching: false});
		expect(parse('--watch news/')).toMatchObject({isStrict: false, isWatching: true, sources: named('news/')});
	});

	it('reads a file of source names, - for standard input', () => {
		expect(parse('--files-from names.txt').filesFrom).toEqual({kind: 'path', path: 'names.txt'});
		expect(parse('--files-from -')).toMatchObject({filesFrom: standardInput, sources: [], hasNulSeparators: false});
	});

	it('reads -0 and --null', () => {
		expect(parse('-0 --files-from -').hasNulSeparators).toBe(true);
		expect(parse('--files-from - --null').hasNulSeparators).toBe(true);
		expect(parse('--files-from - -0')).toMatchObject({hasNulSeparators: true, sources: []});
	});

	it('reads the options of the screen', () => {
		expect(parse('--color never --theme dark --screen-reader')).toMatchObject({color: 'never', theme: 'dark', isScreenReaderEnabled: true});
		expect(parse('--color=always').color).toBe('always');
	});

	it('reads --quiet, and the number of threads from --jobs', () => {
		expect(parse('-q --jobs 3')).toMatchObject({isQuiet: true, jobs: 3});
		expect(parse('-j64').jobs).toBe(64);
		for (const jobs of ['0', '65', '1.5', 'all']) {
			expect(() => parse(`--jobs ${jobs}`)).toThrow(`--jobs ${jobs}: must be a number of threads from 1 to 64`);
		}
	});

	it('reads the output file, in the format of its name or of --format', () => {
		expect(parse('--output quotes.csv')).toMatchObject({outputFile: 'quotes.csv', mayReplaceOutput: false, output: {format: 'csv'}});
		expect(parse('-o notes.MD --force')).toMatchObject({mayReplaceOutput: true, output: {format: 'markdown'}});
		expect(parse('-o notes.md --format json').output).toMatchObject({format: 'json'});
		expect(parse('-o a.csv --only entities').output).toMatchObject({format: 'csv', only: 'entities'});
		expect(parse('-o - -f text')).toMatchObject({outputFile: null, output: {format: 'text'}});
	});

	it('takes the state file from the option, else from the environment', () => {
		expect(parse('--state here.json').state).toBe('here.json');
		expect(parse('', {NEWSREADER_STATE: 'there.json'}).state).toBe('there.json');
		expect(parse('--state here.json', {NEWSREADER_STATE: 'there.json'}).state).toBe('here.json');
		expect(parse('', {NEWSREADER_STATE: ''}).state).toBeNull();
	});

	it('reads --no-state before and after sources', () => {
		expect(parse('--no-state a.txt')).toMatchObject({keepsState: false, sources: named('a.txt')});
		expect(parse('a.txt --no-state')).toMatchObject({keepsState: false, state: null});
	});

	it.each([
		['--shade', '--shade'],
		['-x a.txt', '-x'],
		['--format xml', 'text, markdown, json, jsonl, csv'],
		['--as pdf', 'plain, markdown, html'],
		['--format json --only names', 'quotes, entities'],
		['--only quotes', '--format'],
		['--fields id', '--format'],
		['--format text --fields id', 'json, jsonl or csv'],
		['--format json --fields id,mood', 'id, source, title'],
		['--format json --fields id,', 'without a name'],
		['--format csv --fields text,name', 'speaker, speakerType'],
		['--format csv --only entities --fields text', 'name, type'],
		['--format csv --fields text,text', 'twice'],
		['--format jsonl --only quotes --fields id', '--only'],
		['--format jsonl --fields', '--fields'],
		['--strict a.txt', '--format'],
		['--strict=yes', '--strict takes no value'],
		['-0=yes', '-0 takes no value'],
		['--watch --format json', '--watch'],
		['--every 60', '--watch'],
		['--output quotes', '--output quotes needs --format'],
		['--output - a.txt', '--output - needs --format'],
		['--force -f json', '--force needs --output'],
		['--watch --output a.json', '--output'],
		['--null', '--files-from'],
		['--format', '--format needs a value'],
		['--format --strict', '--format needs a value'],
		['--format=', '--format needs a value'],
		['-f', '-f needs a value'],
		['--files-from', '--files-from'],
		['--color sometimes', 'auto, always, never'],
		['--theme', '--theme needs a value'],
		['--state', '--state'],
		['--no-format', '--no-format'],
	])('rejects "%s" with one line that contains "%s"', (line, named) => {
		expect(() => parse(line)).toThrow(UsageError);
		expect(() => parse(line)).toThrow(named);
		expect(() => parse(line)).toThrow(/^[^\n]+$/v);
	});

	it.each([
		['--fromat json', 'unknown option --fromat; did you mean --format?'],
		['--form json', 'unknown option --form; did you mean --format?'],
		['--file-from a', 'unknown option --file-from; did you mean --files-from?'],
		['-v', 'unknown option -v; did you mean -V?'],
		['--format jsno', 'did you mean json?'],
		['--format JSON', 'did you mean json?'],
		['--as markdwon', 'did you mean markdown?'],
		['--format csv --only quote', 'did you mean quotes?'],
		['--format csv --fields speeker', 'did you mean speaker?'],
		['--zzz', 'unknown option --zzz; see newsreader --help'],
	])('rejects "%s" with "%s"', (line, message) => {
		expect(() => parse(line)).toThrow(message);
	});
});
