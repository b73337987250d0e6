import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {looksLikeNewsboatUrls, newsboatUrls} from '../../../source/loading/feeds/newsboat-urls.js';
import {anyName} from '../../helpers/subscriptions.js';

const parsed = (text: string) => [...newsboatUrls(text)];

const reference = (url: string, title: string | null = null, groups: readonly string[] = [], tags?: readonly string[]) =>
	({
		kind: 'reference', reference: {
			url, title, groups, ...(tags && {tags}),
		},
	});

const quoted = (word: string): string => `"${word.replaceAll(/["\\]/gv, String.raw`\$&`)}"`;

describe('newsboatUrls', () => {
	it('reads addresses, tags and titles, and leaves out comments', () => {
		expect(parsed(String.raw`# My feeds
https://a.example/feed

  https://b.example/rss tech "free software" "~The B" tech
feed:https://c.example/ "!" "~"
"https://d.example/x?a=1&b=2" "a \"quoted\" word"
`)).toEqual([
			reference('https://a.example/feed'),
			reference('https://b.example/rss', 'The B', ['tech'], ['free software']),
			reference('https://c.example/', ''),
			reference('https://d.example/x?a=1&b=2', null, ['a "quoted" word']),
		]);
	});

	it('reports each entry that is not supported by its line', () => {
		expect(parsed('"query:Unread:unread = \\"yes\\"" "!"\nexec:~/bin/make.py\nfilter:~/f.sh:https://a.example/\nfile:///etc/passwd\nnonsense\n')).toEqual([
			{kind: 'problem', problem: 'line 1: query: entries of newsboat are not supported'},
			{kind: 'problem', problem: 'line 2: exec: entries of newsboat are not supported'},
			{kind: 'problem', problem: 'line 3: filter: entries of newsboat are not supported'},
			{kind: 'problem', problem: 'line 4: file:///etc/passwd is not a web address'},
			{kind: 'problem', problem: 'line 5: nonsense is not a web address'},
		]);
	});

	it('reads any tags in quotation marks as they are written', () => {
		const anyTag = anyName.filter(name => !/^[~!]/v.test(name));
		fc.assert(fc.property(fc.uniqueArray(anyTag, {minLength: 1, maxLength: 4}), anyName, (tags, title) => {
			const [folder = '', ...others] = tags;
			expect(parsed(`https://a.example/ ${[...tags, `~${title}`].map(word => quoted(word)).join(' ')}`))
				.toEqual([reference('https://a.example/', title, [folder], others.length > 0 ? others : undefined)]);
		}));
	});

	it('returns one result for each line of any text, at most', () => {
		fc.assert(fc.property(fc.string({unit: fc.constantFrom('"', '\\', ' ', '\n', '#', '~', ':', 'a', 'https://a/')}), text => {
			expect(parsed(text).length).toBeLessThanOrEqual(text.split('\n').length);
		}));
	});
});

describe('looksLikeNewsboatUrls', () => {
	it('accepts a list with comments and entries of all kinds', () => {
		expect(looksLikeNewsboatUrls('# Mine\n\nhttps://a.example/ tag\n"query:x:y"\n')).toBe(true);
	});

	it('refuses prose that names an address', () => {
		expect(looksLikeNewsboatUrls('A story\n\nIt is at\nhttps://a.example/\n')).toBe(false);
		expect(looksLikeNewsboatUrls('')).toBe(false);
	});
});
