import {expect, test} from 'vitest';
import {personName} from '../../../source/loading/feeds/person-name.js';

test.each([
	['Ana Reis', 'Ana Reis'],
	[' Ana\n Reis ', 'Ana Reis'],
	['ana@daily.example (Ana Reis)', 'Ana Reis'],
	['Ana Reis <ana@daily.example>', 'Ana Reis'],
	['"Reis, Ana" <ana@daily.example>', 'Reis, Ana'],
	['Ana Reis (mailto:ana@daily.example)', 'Ana Reis'],
	['noreply@daily.example (The desk)', 'The desk'],
	['ana@daily.example', 'ana@daily.example'],
	['Ana Reis (Porto)', 'Ana Reis (Porto)'],
	['no-reply@daily.example', null],
	['', null],
])('personName returns for %j the name %j', (written, name) => {
	expect(personName(written)).toBe(name);
});
