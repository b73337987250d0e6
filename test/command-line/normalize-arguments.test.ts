import {expect, it} from 'vitest';
import {normalizeArguments} from '../../source/command-line/normalize-arguments.js';

it.each([
	['-h', 'help'],
	['--help', 'help'],
	['-V', 'version'],
	['--version', 'version'],
	['-0h a.txt', 'help'],
	['--fromat json --help', 'help'],
	['--state --help', 'help'],
])('normalizeArguments drops all but the request for help or version of "%s"', (line, name) => {
	expect(normalizeArguments(line.split(' '))).toEqual({options: new Map([[name, true]]), sources: []});
});

it('normalizeArguments keeps --help after -- as the name of a source', () => {
	expect(normalizeArguments(['--', '--help'])).toEqual({options: new Map(), sources: ['--help']});
});

it('normalizeArguments accepts a value that begins with a dash in the form --option=value', () => {
	expect(normalizeArguments(['--state=-a.json']).options.get('state')).toBe('-a.json');
});
