import fs from 'node:fs';
import {parseHTML} from 'linkedom';
import {describe, expect, test} from 'vitest';
import {readPage, type Page} from '../../../source/loading/pages/read-page.js';
import {sanitizeText} from '../../../source/text/sanitize.js';

const pages = new URL('../../../../shared/pages/', import.meta.url);

type Expected = {readonly title: string; readonly byline: string | null};

type Case = {readonly name: string; readonly page: Page; readonly expected: Expected; readonly words: readonly string[]};

const inline = new Set('a abbr b bdi bdo cite code del dfn em font i ins kbd mark s samp small span strong sub sup time tt u var wbr'.split(' '));

/** Undoes the conversion of superscripts and subscripts, and removes the brackets of notes. */
const onTheLine = (text: string): string => text.normalize('NFKC').replaceAll(/[\^_]\(([^\(\)]*)\)|[\^_](?=[\p{L}\p{N}])/gv, '$1').replaceAll(/[[\]]/g, '');

const split = (text: string): string[] => onTheLine(sanitizeText(text)).split(/\s+/).filter(word => word !== '');

/** Returns the words of HTML by another method than the tested one. An image counts with its alternative text, unless that is a file name. */
const wordsOf = (html: string): string[] => {
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The library's types need those of a browser.
	const {document} = parseHTML(`<html><body>${html.replaceAll(/<(script|style|iframe|object|svg|video|audio)[\s>][\s\S]*?<\/\1>/g, '')}</body></html>`) as unknown as {
		document: {
			querySelectorAll: (selector: string) => Iterable<{localName: string; getAttribute: (name: string) => string | null; before: (text: string) => void; after: (text: string) => void}>;
			body: {textContent: string};
		};
	};
	for (const element of document.querySelectorAll('body *')) {
		const alternative = element.localName === 'img' ? element.getAttribute('alt') ?? '' : '';
		if (!inline.has(element.localName)) {
			element.before(/\.(?:jpe?g|png|gif)$|^(?:\w+[_-]){2}\S+$/i.test(alternative) ? ' ' : ` ${alternative} `);
			element.after(' ');
		}
	}

	return split(document.body.textContent);
};

/** Returns the words of a page without bullets, numbers of items, and rules, which the HTML does not contain. */
const shownWords = ({content: {text, blocks}}: Page): string[] => blocks
	.filter(({kind}) => kind !== 'rule')
	.flatMap(({start, end}) => split(text.slice(start, end).replaceAll(/^[•◦‣]\s?|[•◦‣] /gv, ' ').replace(/^\d+\. /, '')));

/** Returns the share of words that two texts have in common, in any order, from 0 to 1. */
const agreement = (one: readonly string[], other: readonly string[]): number => {
	const counts = new Map<string, number>();
	for (const word of one) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}

	let common = 0;
	for (const word of other) {
		const left = counts.get(word) ?? 0;
		common += left > 0 ? 1 : 0;
		counts.set(word, left - 1);
	}

	return one.length + other.length === 0 ? 1 : 2 * common / (one.length + other.length);
};

const readCase = async (name: string): Promise<Case> => {
	const read = (file: string): string => fs.readFileSync(new URL(`${name}/${file}`, pages), 'utf8');
	return {
		name,
		page: await readPage(read('source.html').replaceAll(/\r\n?/g, '\n'), 'http://fakehost/test/page.html'),
		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- All files have this shape.
		expected: JSON.parse(read('expected-metadata.json')) as Expected,
		words: wordsOf(read('expected.html')),
	};
};

const onOneLine = (text: string): string => text.split(/\s+/).join(' ').trim();

describe.skipIf(!fs.existsSync(pages))('the test pages of Readability (skipped where ../shared is absent)', async () => {
	const cases: Case[] = [];
	for (const name of fs.existsSync(pages) ? fs.readdirSync(pages) : []) {
		cases.push(await readCase(name)); // eslint-disable-line no-await-in-loop -- One after the other: they take all of a core.
	}

	test('give the expected text, word by word, in 45 of 50', () => {
		const different = cases.filter(({page, words}) => shownWords(page).join(' ') !== words.join(' ')).map(({name}) => name);
		expect(different.length, different.join(', ')).toBeLessThanOrEqual(cases.length * 0.1);
	});

	test('have 0.99 of the expected words', () => {
		const sum = cases.reduce((total, {page, words}) => total + agreement(shownWords(page), words), 0);
		expect(sum / cases.length).toBeGreaterThan(0.99);
	});

	test('have the expected title, apart from the name of the site and cut titles', () => {
		const wrong = cases.filter(({page: {title}, expected}) => {
			const [one, other] = [onOneLine(title ?? ''), onOneLine(expected.title)];
			return !one.startsWith(other) && !one.endsWith(other) && !other.startsWith(one);
		});
		expect(wrong.map(({name, page: {title}}) => [name, title])).toEqual([]);
	});

	test('have the expected byline, if any', () => {
		const wrong = cases.filter(({page, expected}) => expected.byline !== null && page.byline !== onOneLine(expected.byline));
		expect(wrong.map(({name, page: {byline}}) => [name, byline])).toEqual([]);
	});
});
