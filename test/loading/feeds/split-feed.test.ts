import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {decode} from '../../../source/loading/bytes/decode.js';
import {splitFeed} from '../../../source/loading/feeds/split-feed.js';
import {type PartLimits} from '../../../source/loading/bytes/split-lines.js';
import {all, parsedArticles} from '../../helpers/loading/feeds.js';

async function * inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) {
		yield bytes.subarray(at, at + size);
	}
}

const split = async (feed: string | Uint8Array, options: PartLimits = {}, size = 7) => {
	const bytes = typeof feed === 'string' ? Buffer.from(feed) : feed;
	const given = await all(splitFeed(inChunks(bytes, size), options));
	return {
		parts: await Promise.all(given.flatMap(each => 'bytes' in each ? [decode(each.bytes)] : [])),
		problems: given.flatMap(each => 'problem' in each ? [each.problem] : []),
	};
};

const head = '<?xml version="1.0"?><!-- <item> --><rss version="2.0"><channel><title>The Daily</title><image><url>x</url></image>';
const item = (title: string): string => `<item><title>${title}</title></item>`;

describe('splitFeed', () => {
	test('yields complete feeds, each with the head and end tags for it', async () => {
		const {parts} = await split(`${head}\n${item('é1')}\n${item('2')}${item('3')}<cloud/></channel></rss>`, {unitBytes: 1});
		const few = await split(`<feed>${item('1')}${item('2')}</feed>`, {unitBytes: 1});
		expect(few.parts).toEqual([`<feed>${item('1')}</feed>`, `<feed>${item('2')}</feed>`]);
		expect(parts.join('')).toBe(`${head}\n${item('é1')}${item('2')}${item('3')}</channel></rss>`);
	});

	test('does not split at items in CDATA, a comment or a processing instruction', async () => {
		const tricky = '<item><description><![CDATA[</item><item>]]><!-- </item> --><?x </item> ?></description></item>';
		const {parts} = await split(`<rss>${tricky}${item('2')}</rss>`, {unitBytes: 1});
		expect(parts).toEqual([`<rss>${tricky}</rss>`, `<rss>${item('2')}</rss>`]);
	});

	test('ends an unclosed item where the next begins, and keeps the truncated last one', async () => {
		const {parts} = await split('<rss><item><title>A</title><item/><a:entry><title>B', {unitBytes: 1});
		expect(parts).toEqual(['<rss><item><title>A</title></rss>', '<rss><item/><a:entry><title>B</rss>']);
	});

	test('does not split a feed without items, or in UTF-16 or JSON', async () => {
		const wide = Buffer.from(`\uFEFF<rss>${item('1')}${item('2')}</rss>`, 'utf16le');
		const json = '{"version": "https://jsonfeed.org/version/1", "items": ["<item>"]}';
		expect(await split(wide, {unitBytes: 1})).toEqual({parts: [`<rss>${item('1')}${item('2')}</rss>`], problems: []});
		expect(await split(json, {unitBytes: 1})).toEqual({parts: [json], problems: []});
		expect(await split('<rss></rss>')).toEqual({parts: ['<rss></rss>'], problems: []});
	});

	test('reports an item beyond the limit, and a feed without items up to the limit', async () => {
		const {parts, problems} = await split(`<rss>${item('1')}<item><![CDATA[${'x'.repeat(2000)}]]></item>`, {maxBytes: 1000});
		expect(parts).toEqual([`<rss>${item('1')}</rss>`]);
		expect(problems).toEqual(['holds an item of more than 1000 bytes; it and all after it are left out']);
		expect(await split('x'.repeat(2000), {maxBytes: 1000})).toEqual({parts: [], problems: ['is larger than 1000 bytes and cannot be read in parts']});
	});

	test('yields the same articles as the whole feed, for any chunks', async () => {
		const titles = fc.array(fc.constantFrom('one', 'two & three', '<![CDATA[</item>]]>', '<!-- <item> -->four', 'é', '&lt;item&gt;'), {minLength: 1, maxLength: 8});
		await fc.assert(fc.asyncProperty(titles, fc.integer({min: 1, max: 50}), fc.integer({min: 1, max: 200}), async (written, size, unitBytes) => {
			const feed = `${head}${written.map((title, index) => `<item><title>${title} ${index}</title></item> `).join('')}</channel></rss>`;
			const {parts} = await split(feed, {unitBytes}, size);
			const articles = await Promise.all(parts.map(async part => parsedArticles(part)));
			expect(articles.flat()).toEqual(await parsedArticles(feed));
		}), {numRuns: 100});
	});
});
