import fc from 'fast-check';
import {cleanName, type Subscription} from '../../source/subscriptions/subscription.js';
import {type Subscriptions} from '../../source/subscriptions/subscription-list.js';

/** Makes the subscription to `https://NAME.example/`. */
export const subscription = (name: string, more: Partial<Subscription> = {}): Subscription => ({
	url: `https://${name}.example/`, title: null, folders: [], tags: [], added: '2026-11-24T09:00:00.000Z', ...more,
});

/** Any name as it is after cleaning, with the characters that have a meaning in lists of feeds. */
export const anyName = fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: fc.constantFrom('&', '<', '>', '"', '\'', '\\', '~', ' ', '\n', 'a', '\u{1F6A2}')}))
	.map(text => cleanName(text) ?? 'x');

const anyFolders = fc.array(fc.oneof(fc.constantFrom('World', 'Europe'), anyName), {maxLength: 3});

/** Any tags that an OPML list can hold. */
const anyTags = fc.uniqueArray(anyName.map(name => cleanName(name.replaceAll(',', '')) ?? 'x'), {maxLength: 3});

const anySubscription: fc.Arbitrary<Subscription> = fc.record({
	url: fc.webUrl({withQueryParameters: true, withFragments: true}).map(url => new URL(url).href),
	title: fc.option(anyName.filter(name => !name.startsWith('http'))),
	folders: anyFolders,
	tags: anyTags,
	added: fc.constant('2026-11-24T09:00:00.000Z'),
});

/** Any subscriptions. */
export const anySubscriptions: fc.Arbitrary<Subscriptions> = fc.uniqueArray(anySubscription, {selector: ({url}) => url, maxLength: 12});
