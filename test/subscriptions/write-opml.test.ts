import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {inFolderOrder} from '../../source/subscriptions/subscription-list.js';
import {subscriptionsToOpml} from '../../source/subscriptions/write-opml.js';
import {foundIn} from '../helpers/found-feeds.js';
import {anySubscriptions, subscription} from '../helpers/subscriptions.js';

describe('subscriptionsToOpml', () => {
	it('writes folders, titles and tags', () => {
		expect(subscriptionsToOpml([
			subscription('a', {title: 'A & B', folders: ['World', '"Europe"'], tags: ['daily', 'fr']}), subscription('b'),
		])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
	<head>
		<title>Subscriptions</title>
	</head>
	<body>
		<outline text="World">
			<outline text="&quot;Europe&quot;">
				<outline type="rss" text="A &amp; B" title="A &amp; B" xmlUrl="https://a.example/" category="daily,fr"/>
			</outline>
		</outline>
		<outline type="rss" text="https://b.example/" xmlUrl="https://b.example/"/>
	</body>
</opml>
`);
	});

	it('writes what --subscribe reads again, in the order of folders', async () => {
		await fc.assert(fc.asyncProperty(anySubscriptions, async list => {
			const {feeds, failures} = await foundIn('list.opml', subscriptionsToOpml(list));
			expect(feeds.map(feed => ({...feed, added: '2026-11-24T09:00:00.000Z'}))).toEqual(inFolderOrder(list));
			expect(failures).toHaveLength(list.length === 0 ? 1 : 0);
		}));
	});
});
