import {describe, expect, test} from 'vitest';
import {opml} from '../../../source/loading/feeds/opml.js';
import {all, inputOf} from '../../helpers/loading/feeds.js';

const parsed = async (text: string) => all(opml(inputOf(text)));

const reference = (url: string, title: string | null, ...groups: readonly string[]) => ({kind: 'reference', reference: {url, title, groups}});

describe('opml', () => {
	test('yields each feed with its title and folders', async () => {
		expect(await parsed(`<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
			<outline text="World"><outline text="Europe"><outline type="rss" text="a" title="The A&amp;B" xmlUrl="https://a.example/feed"/></outline>
				<outline text="B" xmlUrl="http://b.example/rss" htmlUrl="http://b.example/"/></outline>
			<outline text="" xmlUrl="https://c.example/atom"/></body></opml>`)).toEqual([
			reference('https://a.example/feed', 'The A&B', 'World', 'Europe'),
			reference('http://b.example/rss', 'B', 'World'),
			reference('https://c.example/atom', null),
		]);
	});

	test('yields a repeated feed once', async () => {
		const outline = '<outline text="A" xmlUrl="https://a.example/feed"/>';
		expect(await parsed(`<opml><body>${outline}<outline text="Again">${outline}</outline></body></opml>`)).toHaveLength(1);
	});

	test('accepts only http and https, also written as `feed:`, and reports other addresses', async () => {
		const list = ['file:///etc/passwd', 'feed://a.example/x', 'feed:https://b.example/', 'x'].map(url => `<outline xmlUrl="${url}"/>`).join('');
		expect(await parsed(`<opml><body>${list}</body></opml>`)).toEqual([
			{kind: 'problem', problem: 'names file:///etc/passwd as a feed, which is not a web address'},
			reference('http://a.example/x', null),
			reference('https://b.example/', null),
			{kind: 'problem', problem: 'names x as a feed, which is not a web address'},
		]);
	});

	test('reads categories as tags, each once', async () => {
		expect(await parsed('<opml><outline text="A" xmlUrl="https://a.example/" category="daily, /world/europe,,daily"/></opml>')).toEqual([
			{
				kind: 'reference', reference: {
					url: 'https://a.example/', title: 'A', groups: [], tags: ['daily', '/world/europe'],
				},
			},
		]);
	});

	test('reads malformed lists', async () => {
		expect(await parsed('<opml><outline text="A & B" xmlurl=\'https://a.example/?x=1&y=2\'><outline text="C" type="rss" url="https://c.example/">')).toEqual([
			reference('https://a.example/?x=1&y=2', 'A & B'),
			reference('https://c.example/', 'C'),
		]);
	});

	test('limits the depth of folders', async () => {
		const [found] = await parsed(`<opml>${'<outline text="x">'.repeat(100)}<outline xmlUrl="https://a.example/"/>`);
		expect(found).toMatchObject({kind: 'reference', reference: {groups: Array.from({length: 16}, () => 'x')}});
	});

	test('reports a list without feeds, and one that is nested too deeply', async () => {
		expect(await parsed('<opml><body><outline text="Nothing"/></body></opml>')).toEqual([{kind: 'problem', problem: 'is an OPML list that names no feeds'}]);
		expect(await parsed('<outline>'.repeat(100_000))).toEqual([{kind: 'problem', problem: 'is not a list of feeds (its outlines are nested too deeply)'}]);
	});
});
