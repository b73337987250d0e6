import {describe, expect, test} from 'vitest';
import {htmlParagraphs} from '../../../source/loading/prose/html-to-text.js';

describe('htmlParagraphs', () => {
	test.each([
		['<p>one <b>two</b></p><p>three', ['one two', 'three']],
		['one<br>two', ['one\ntwo']],
		['a<!-- no --><script>no</script><style>no</style>b', ['ab']],
		['<img src="x" alt="A &amp; B">', ['A & B']],
		['1 < 2 &lt; 3', ['1 < 2 < 3']],
		['a <!-- never closed', ['a']],
		['a <script> never closed', ['a']],
		['<div></div>', []],
	])('of %j returns %j', (html, paragraphs) => {
		expect(htmlParagraphs(html)).toEqual(paragraphs);
	});

	test('takes linear time', () => {
		expect(htmlParagraphs('<'.repeat(200_000))).toHaveLength(1);
		expect(htmlParagraphs('<a '.repeat(200_000))).toHaveLength(1);
		expect(htmlParagraphs(`<${'a'.repeat(200_000)}`)).toHaveLength(1);
		expect(htmlParagraphs('<!--'.repeat(200_000))).toHaveLength(0);
	});
});
