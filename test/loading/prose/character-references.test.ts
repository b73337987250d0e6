import {describe, expect, test} from 'vitest';
import {decodeCharacterReferences} from '../../../source/loading/prose/character-references.js';

describe('decodeReferences', () => {
	test.each([
		['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
		['&nbsp;&eacute;&yuml;&THORN;', '\u00A0éÿÞ'],
		['&Alpha;&Omega;&alpha;&omega;&sigmaf;', 'ΑΩαως'],
		['&ldquo;&rsquo;&mdash;&hellip;&euro;', '“’—…€'],
		['&#8217;&#x2019;&#X2019;', '’’’'],
		['&#147;quote&#148;', '“quote”'],
		['&#0;&#xD800;&#x110000;', '\uFFFD\uFFFD\uFFFD'],
		['&nope; &amp &; AT&T', '&nope; &amp &; AT&T'],
		['&amp;lt;', '&lt;'],
	])('makes %j %j', (text, decoded) => {
		expect(decodeCharacterReferences(text)).toBe(decoded);
	});
});
