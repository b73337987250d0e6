import {describe, expect, test} from 'vitest';
import {decodeCharacterReferences, decodeHtmlReferences} from '../../../source/loading/prose/character-references.js';
import {parseMarkdown} from '../../../source/loading/prose/markdown/markdown.js';
import {sanitizeText} from '../../../source/text/sanitize.js';

/** Names that a table of HTML 4 does not have, with the characters that HTML 5 gives them. */
const names = [
	['Acy', 'А'],
	['acy', 'а'],
	['zcy', 'з'],
	['shchcy', 'щ'],
	['Amacr', 'Ā'],
	['amacr', 'ā'],
	['aogon', 'ą'],
	['cacute', 'ć'],
	['ccaron', 'č'],
	['Dcaron', 'Ď'],
	['dstrok', 'đ'],
	['ecaron', 'ě'],
	['eogon', 'ę'],
	['gbreve', 'ğ'],
	['hstrok', 'ħ'],
	['Idot', 'İ'],
	['imath', 'ı'],
	['iogon', 'į'],
	['kcedil', 'ķ'],
	['lacute', 'ĺ'],
	['Lstrok', 'Ł'],
	['lstrok', 'ł'],
	['nacute', 'ń'],
	['ncaron', 'ň'],
	['odblac', 'ő'],
	['rcaron', 'ř'],
	['sacute', 'ś'],
	['scedil', 'ş'],
	['tcaron', 'ť'],
	['tstrok', 'ŧ'],
	['udblac', 'ű'],
	['uring', 'ů'],
	['wcirc', 'ŵ'],
	['ycirc', 'ŷ'],
	['zacute', 'ź'],
	['zcaron', 'ž'],
	['zdot', 'ż'],
	['rsquor', '’'],
	['ldquor', '„'],
	['OpenCurlyQuote', '‘'],
	['CloseCurlyDoubleQuote', '”'],
	['horbar', '―'],
	['nldr', '‥'],
	['emsp13', '\u2004'],
	['emsp14', '\u2005'],
	['numsp', '\u2007'],
	['puncsp', '\u2008'],
	['hairsp', '\u200A'],
	['NonBreakingSpace', '\u00A0'],
	['NewLine', '\n'],
	['Tab', '\t'],
	['bullet', '•'],
	['centerdot', '·'],
	['half', '½'],
	['frac13', '⅓'],
	['frac18', '⅛'],
	['numero', '№'],
	['copysr', '℗'],
	['phone', '☎'],
	['female', '♀'],
	['male', '♂'],
	['cross', '✗'],
	['checkmark', '✓'],
	['malt', '✠'],
	['lbrace', '{'],
	['vert', '|'],
	['bsol', '\\'],
	['fflig', 'ﬀ'],
	['ffilig', 'ﬃ'],
	['fjlig', 'fj'],
	['Afr', '𝔄'],
	['NotEqualTilde', '≂̸'],
	['AMP', '&'],
	['COPY', '©'],
	['QUOT', '"'],
] as const;

describe.each([
	['decodeCharacterReferences', decodeCharacterReferences],
	['decodeHtmlReferences', decodeHtmlReferences],
])('%s', (_, decode) => {
	test.each([
		['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
		['&nbsp;&eacute;&yuml;&THORN;', '\u00A0éÿÞ'],
		['&Alpha;&Omega;&alpha;&omega;&sigmaf;', 'ΑΩαως'],
		['&ldquo;&rsquo;&mdash;&hellip;&euro;', '“’—…€'],
		['&#8217;&#x2019;&#X2019;', '’’’'],
		['&#128512;&#x1F600;', '😀😀'],
	])('decodes %j as %j', (text, decoded) => {
		expect(decode(text)).toBe(decoded);
	});

	test.each(names)('decodes &%s; as %j', (name, character) => {
		expect(decode(`a&${name};b`)).toBe(`a${character}b`);
	});

	test('decodes a reference only once', () => {
		expect(decode('&amp;lt; &amp;#60; &amp;amp;')).toBe('&lt; &#60; &amp;');
	});

	test.each(['&nope;', '&Eacutes;', 'AT&T', 'R&D;', 'a & b', '&', '&;', '&#;', '&#x;', '&#xG;', 'a&', '&constructor;', '&__proto__;'])('leaves %j as it is', text => {
		expect(decode(text)).toBe(text);
	});

	test.each(['?a=1&copy=2', '?a=1&reg=2&lt=3', '?a=1&section=2', '?a=1&copyright=2', '?x&notify=1', '?x&para1=2'])('leaves the address %s as it is', address => {
		expect(decode(`https://news.example/${address}`)).toBe(`https://news.example/${address}`);
	});

	test('decodes numbers of C1 controls as windows-1252, and the five that it does not assign as U+FFFD', () => {
		expect(decode('&#147;quote&#148; &#x80;')).toBe('“quote” €');
		expect(decode('&#x81;&#x8D;&#143;&#x90;&#x9D;')).toBe('\uFFFD'.repeat(5));
	});

	test.each(['&#0;', '&#xD800;', '&#xDFFF;', '&#x110000;', '&#99999999999;'])('decodes %s, which is no character, as U+FFFD', text => {
		expect(decode(text)).toBe('\uFFFD');
	});

	test('leaves no control character in text that is sanitised after it', () => {
		const references = Array.from({length: 0xA0}, (_each, code) => `a&#${code};&#x${code.toString(16)};`).join('');
		expect(sanitizeText(decode(references))).not.toMatch(/[\0-\u0008\u000B-\u001F\u007F-\u009F]/);
	});
});

describe('references without a semicolon', () => {
	test.each([
		['&copy 2026', '© 2026'],
		['Caf&eacute.', 'Café.'],
		['a &lt b &gt c', 'a < b > c'],
		['Don&#39t, don&#x27t', 'Don\'t, don\'t'],
		['&ampamp', '&ampamp'],
	])('in HTML: %j is read as %j', (text, decoded) => {
		expect(decodeHtmlReferences(text)).toBe(decoded);
	});

	test.each(['&copy 2026', 'Caf&eacute.', 'Don&#39t', '&hellip'])('in XML and Markdown: %j stays as it is', text => {
		expect(decodeCharacterReferences(text)).toBe(text);
	});
});

test('Markdown keeps an address with ambiguous ampersands', async () => {
	const {text, styles} = await parseMarkdown('[More](https://news.example/?a=1&copy=2&amp;sect=3) &rarr; &copy 2026');
	expect(text).toBe('More → &copy 2026');
	expect(styles.map(({url}) => url)).toEqual(['https://news.example/?a=1&copy=2&sect=3']);
});
