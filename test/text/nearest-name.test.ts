import {expect, it} from 'vitest';
import {nearestName} from '../../source/text/nearest-name.js';

const names = ['text', 'markdown', 'json', 'jsonl', 'csv'];

it.each([
	['jsno', 'json'],
	['jsnol', 'jsonl'],
	['csb', 'csv'],
	['mark', 'markdown'],
	['MARKDOWN', 'markdown'],
	['xml', null],
	['', null],
	['json'.repeat(20), null],
])('nearestName finds for "%s" the name %s', (word, name) => {
	expect(nearestName(word, names)).toBe(name);
});
