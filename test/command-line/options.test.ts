import {describe, expect, it} from 'vitest';
import {parseOptions, UsageError, type Options} from '../../source/command-line/options.js';
import {usage} from '../../source/command-line/usage.js';

const parse = (line: string, environment: NodeJS.ProcessEnv = {}): Options => parseOptions(line === '' ? [] : line.split(' '), import.meta, environment);

describe('the command line', () => {
	it('may be empty', () => {
		expect(parse('')).toEqual({
			sources: [], as: null, output: null, isStrict: false, isWatching: false, refreshSeconds: 300, filesFrom: null, hasNulSeparators: false, state: null, keepsState: true,
		});
	});

	it('asks feeds that are followed every so many seconds', () => {
		expect(parse('--watch --every 60 a.xml')).toMatchObject({isWatching: true, refreshSeconds: 60});
		for (const seconds of ['0', 'often', '1e9']) {
			expect(() => parse(`--watch --every ${seconds} a.xml`)).toThrow('--every is a number of seconds');
		}
	});

	it('names sources, - for standard input among them', () => {
		expect(parse('a.txt folder -').sources).toEqual(['a.txt', 'folder', '-']);
	});

	it('takes names that begin with a dash after --', () => {
		expect(parse('-- -a.txt --no-state')).toMatchObject({sources: ['-a.txt', '--no-state'], keepsState: true});
	});

	it('takes a name that looks like a number as it is', () => {
		expect(parse('007 1e3').sources).toEqual(['007', '1e3']);
	});

	it.each(['text', 'markdown', 'json', 'jsonl', 'csv'])('chooses the format %s', format => {
		const output = {format, fields: null, only: null};
		expect(parse(`--format ${format}`).output).toEqual(output);
		expect(parse(`--format=${format} a.txt`)).toMatchObject({output, sources: ['a.txt']});
		expect(parse(`-f ${format}`).output).toEqual(output);
	});

	it('chooses what is written', () => {
		expect(parse('-f jsonl --fields id,title').output).toMatchObject({fields: ['id', 'title'], only: null});
		expect(parse('-f text --only quotes').output).toMatchObject({fields: null, only: 'quotes'});
		expect(parse('-f csv --only entities --fields name,type').output).toMatchObject({fields: ['name', 'type'], only: 'entities'});
	});

	it('takes names of fields with blanks between', () => {
		expect(parseOptions(['-f', 'csv', '--fields', 'speaker, text'], import.meta, {}).output).toMatchObject({fields: ['speaker', 'text']});
	});

	it('takes sources for what they are said to be', () => {
		expect(parse('--as html page').as).toBe('html');
		expect(parse('--as jsonl -').as).toBe('jsonl');
	});

	it('is strict, or watches, where that is asked for', () => {
		expect(parse('-f jsonl --strict')).toMatchObject({isStrict: true, isWatching: false});
		expect(parse('--watch news/')).toMatchObject({isStrict: false, isWatching: true, sources: ['news/']});
	});

	it('reads names of sources from a file or from standard input', () => {
		expect(parse('--files-from names.txt').filesFrom).toBe('names.txt');
		expect(parse('--files-from -').filesFrom).toBe('-');
		expect(parse('--files-from -')).toMatchObject({sources: [], hasNulSeparators: false});
	});

	it('takes them as ending with NUL with -0 or --null', () => {
		expect(parse('-0 --files-from -').hasNulSeparators).toBe(true);
		expect(parse('--files-from - --null').hasNulSeparators).toBe(true);
		expect(parse('--files-from - -0')).toMatchObject({hasNulSeparators: true, sources: []});
	});

	it('moves the state by option, else by environment', () => {
		expect(parse('--state here.json').state).toBe('here.json');
		expect(parse('', {NEWSREADER_STATE: 'there.json'}).state).toBe('there.json');
		expect(parse('--state here.json', {NEWSREADER_STATE: 'there.json'}).state).toBe('here.json');
		expect(parse('', {NEWSREADER_STATE: ''}).state).toBeNull();
	});

	it('keeps no state with --no-state, wherever it stands', () => {
		expect(parse('--no-state a.txt')).toMatchObject({keepsState: false, sources: ['a.txt']});
		expect(parse('a.txt --no-state')).toMatchObject({keepsState: false, state: null});
	});
});

describe('wrong usage', () => {
	it.each([
		['--colour', '--colour'],
		['-x a.txt', '-x'],
		['--format xml', 'text, markdown, json, jsonl, csv'],
		['--as pdf', 'plain, markdown, html'],
		['--format json --only names', 'quotes, entities'],
		['--only quotes', '--format'],
		['--fields id', '--format'],
		['--format text --fields id', 'json, jsonl or csv'],
		['--format json --fields id,mood', 'id, source, title'],
		['--format csv --fields text,name', 'speaker, speakerType'],
		['--format csv --only entities --fields text', 'name, type'],
		['--format csv --fields text,text', 'twice'],
		['--format jsonl --only quotes --fields id', '--only'],
		['--format jsonl --fields', '--fields'],
		['--strict a.txt', '--format'],
		['--watch --format json', '--watch'],
		['--format', '--format'],
		['--format json --format text', '--format'],
		['--files-from', '--files-from'],
		['--state', '--state'],
		['--no-format', 'format'],
	])('%s is answered in one line that names %s', (line, named) => {
		expect(() => parse(line)).toThrow(UsageError);
		expect(() => parse(line)).toThrow(named);
		expect(() => parse(line)).toThrow(/^[^\n]+$/v);
	});
});

describe('the usage', () => {
	it('names each option, in lines that fit 80 columns', () => {
		for (const option of ['--format', '--as', '--only', '--fields', '--strict', '--watch', '--files-from', '--null', '--state', '--no-state', '--help', '--version', '-f', '-0']) {
			expect(usage).toContain(option);
		}

		expect(Math.max(...usage.split('\n').map(line => line.length))).toBeLessThanOrEqual(80);
	});
});
