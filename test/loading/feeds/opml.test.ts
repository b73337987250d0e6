import {describe, expect, test} from 'vitest';
import {opml} from '../../../source/loading/feeds/opml.js';
import {all, inputOf} from '../../helpers/feeds.js';

const parsed = async (text: string) => all(opml(inputOf(text)));

const reference = (url: string, title: string | null, ...groups: readonly string[]) => ({kind: 'reference', reference: {url, title, groups}});

describe('opml', () => {
	test('gives each feed with its title and the folders that it lies in', async () => {
		expect(await parsed(`<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
			<outline text="World"><outline text="Europe"><outline type="rss" text="a" title="The A&amp;B" xmlUrl="https://a.example/feed"/></outline>
				<outline text="B" xmlUrl="http://b.example/rss" htmlUrl="http://b.example/"/></outline>
			<outline text="" xmlUrl="https://c.example/atom"/></body></opml>`)).toEqual([
			reference('https://a.example/feed', 'The A&B', 'World', 'Europe'),
			reference('http://b.example/rss', 'B', 'World'),
			reference('https://c.example/atom', null),
		]);
	});

	test('gives a feed that is listed twice once', async () => {
		const outline = '<outline text="A" xmlUrl="https://a.example/feed"/>';
		expect(await parsed(`<opml><body>${outline}<outline text="Again">${outline}</outline></body></opml>`)).toHaveLength(1);
	});

	test('takes http and https only, and says so; `feed:` stands for them', async () => {
		const list = ['file:///etc/passwd', 'feed://a.example/x', 'feed:https://b.example/', 'x'].map(url => `<outline xmlUrl="${url}"/>`).join('');
		expect(await parsed(`<opml><body>${list}</body></opml>`)).toEqual([
			{kind: 'problem', problem: 'names file:///etc/passwd as a feed, which is not a web address'},
			reference('http://a.example/x', null),
			reference('https://b.example/', null),
			{kind: 'problem', problem: 'names x as a feed, which is not a web address'},
		]);
	});

	test('reads what is broken', async () => {
		expect(await parsed('<opml><outline text="A & B" xmlurl=\'https://a.example/?x=1&y=2\'><outline text="C" type="rss" url="https://c.example/">')).toEqual([
			reference('https://a.example/?x=1&y=2', 'A & B'),
			reference('https://c.example/', 'C'),
		]);
	});

	test('keeps folders to a depth that a list can show', async () => {
		const [found] = await parsed(`<opml>${'<outline text="x">'.repeat(100)}<outline xmlUrl="https://a.example/"/>`);
		expect(found).toMatchObject({kind: 'reference', reference: {groups: Array.from({length: 16}, () => 'x')}});
	});

	test('says so where it names no feeds, or is nested without end', async () => {
		expect(await parsed('<opml><body><outline text="Nothing"/></body></opml>')).toEqual([{kind: 'problem', problem: 'is an OPML list that names no feeds'}]);
		expect(await parsed('<outline>'.repeat(100_000))).toEqual([{kind: 'problem', problem: 'is not a list of feeds (its outlines are nested too deeply)'}]);
	});
});
