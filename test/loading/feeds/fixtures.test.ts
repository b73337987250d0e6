import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {decode} from '../../../source/loading/bytes/decode.js';
import {toIsoDate} from '../../../source/loading/metadata/published-date.js';
import {parsedArticles} from '../../helpers/loading/feeds.js';

const folder = path.resolve('../shared/feeds');
const isThere = fs.existsSync(folder);
const files = isThere
	? fs.readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.xml')).toSorted()
	: [];

const comment = /<!--.*?-->/gs;
const itemStart = /<(?:[\w-]+:)?(?:item|entry)(?=[\s/>])/i;
const itemEnd = /<\/(?:[\w-]+:)?(?:item|entry)\b/i;
const said = '(?:title|link|description|summary|content|encoded|body|fullitem|abstract)';
const field = new RegExp(String.raw`<(?:(?:atom|content|dc|r|rss|xhtml):)?(?<name>${said})(?:\s[^<>]*)?>(?<text>.*?)(?:<\/(?:\w+:)?\k<name>|$)`, 'gis');
const holdsText = (item: string): boolean => [...item.matchAll(field)].some(({groups}) => /[^\s\]>]/.test((groups?.['text'] ?? '').replaceAll(/<!\[CDATA\[|<[^!<>][^<>]*>/g, '')));
const hasAddress = /<link\s[^<>]*href=["'][^"']|^[^<>]*\shref=["'][^"']/i;
const other = /<(source|author|contributor|image|media:\w+|category|textinput)\b[^<>]*(?:\/>|>.*?<\/\1>)/gis;

/** Returns the text of a fixture, decoded with the HTTP header that a comment in it declares. */
const textOf = async (file: string): Promise<string> => {
	const bytes = fs.readFileSync(path.join(folder, file));
	const charset = /^header:.*?charset\s*=\s*["']?(?<charset>[\w-]+)/im.exec(bytes.toString('latin1'))?.groups?.['charset'] ?? null;
	return decode(bytes, {charset, markup: 'xml'});
};

/** Sorts the lines of an item, whose order does not matter. */
const inOrder = (item: string): string => item.split('\n').map(line => line.trim()).filter(Boolean).toSorted().join('\n');

/** Finds items with a title, a link or text, by patterns alone. */
const itemsOf = (text: string): string[] => text
	.replaceAll(comment, '')
	.split(itemStart)
	.slice(1)
	.map(item => (item.split(itemEnd)[0] ?? '').replaceAll(other, ''))
	.filter(item => holdsText(item) || hasAddress.test(item))
	.map(item => inOrder(item));

/** Returns the value that feedparser's tests expect of an item, if it is a single string. */
const expectation = /entries\[(?<index>\d)]\['(?<field>title|link|author|published|updated)'] == u?(?<quote>['"])(?<value>(?:[^'"\\]|\\.)*)\k<quote>/g;

const unescaped = (value: string): string =>
	value.replaceAll(/\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/g, (_, byte?: string, unit?: string, character = '') =>
		byte ?? unit ? String.fromCodePoint(Number.parseInt(byte ?? unit ?? '', 16)) : String(character));

/** Cases in which the program correctly differs from feedparser: it omits tags, and has no address here. */
const agreed = (field: string, value: string, article: Article): boolean => {
	const plain = value.replaceAll(/<[^<>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
	switch (field) {
		case 'title': {
			return article.title === value || article.title === (plain === '' ? '(no text)' : plain);
		}

		case 'author': {
			return article.byline !== null && (value === article.byline || value.startsWith(`${article.byline} (`));
		}

		case 'link': {
			return article.url === new URL(value).href || value.startsWith('http://127.0.0.1');
		}

		default: {
			return article.published === toIsoDate(value);
		}
	}
};

describe.skipIf(!isThere)('feedparser\'s fixtures (skipped if ../shared/feeds is missing)', () => {
	test('all open if they contain an item with a title, a link or text', async () => {
		const closed: string[] = [];
		let open = 0;
		for (const file of files) {
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			const text = await textOf(file);
			const items = new Set(itemsOf(text)).size;
			// eslint-disable-next-line no-await-in-loop -- As above.
			const articles = await parsedArticles(text);
			if (articles.length < items) {
				closed.push(`${file}: ${articles.length} of ${items}`);
			} else if (items > 0) {
				open++;
			}
		}

		expect(closed).toEqual([]);
		expect(open).toBeGreaterThan(440);
	});

	test('give the titles, addresses, authors and dates that feedparser expects', async () => {
		const wrong: string[] = [];
		let right = 0;
		for (const file of files) {
			// eslint-disable-next-line no-await-in-loop -- As above.
			const text = await textOf(file);
			// eslint-disable-next-line no-await-in-loop -- As above.
			const articles = await parsedArticles(text);
			for (const {groups} of text.matchAll(expectation)) {
				const {index, field = '', value = ''} = groups ?? {};
				const article = articles[Number(index)];
				if (article === undefined) {
					continue;
				}

				if (agreed(field, unescaped(value), article)) {
					right++;
				} else {
					wrong.push(`${file}: ${field} ${value}`);
				}
			}
		}

		expect(wrong).toEqual([]);
		expect(right).toBeGreaterThan(30);
	});
});
