import {type Subscription} from './subscription.js';

/** Subscriptions in the order in which they were added. Their addresses differ. */
export type Subscriptions = readonly Subscription[];

/** Returns the subscription to an address; `undefined` if there is none. */
export const subscriptionTo = (list: Subscriptions, url: string): Subscription | undefined => list.find(each => each.url === url);

/** Returns the list with a subscription at its end; the same list if the feed is in it. */
export const withSubscription = (list: Subscriptions, added: Subscription): Subscriptions => subscriptionTo(list, added.url) ? list : [...list, added];

/** Returns the list without the subscription to an address. */
export const withoutSubscription = (list: Subscriptions, url: string): Subscriptions => subscriptionTo(list, url) ? list.filter(each => each.url !== url) : list;

/** Returns the list with the titles that feeds give themselves, where the reader has given none; the same list if nothing changes. */
export function withFeedTitles(list: Subscriptions, titles: ReadonlyMap<string, string>): Subscriptions {
	const isNamed = ({url, title}: Subscription): boolean => title === null && titles.has(url);
	return list.some(each => isNamed(each)) ? list.map(each => isNamed(each) ? {...each, title: titles.get(each.url) ?? null} : each) : list;
}

/** Returns the subscriptions whose title is a typed one. Case counts only if there is one in the same case. */
export function subscriptionsTitled(list: Subscriptions, typed: string): Subscriptions {
	const exact = list.filter(({title}) => title === typed);
	return exact.length > 0 ? exact : list.filter(({title}) => title?.toLowerCase() === typed.toLowerCase());
}

const isEqual = (a: Subscription | undefined, b: Subscription | undefined): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const byUrl = (list: Subscriptions): ReadonlyMap<string, Subscription> => new Map(list.map(each => [each.url, each]));

/**
 * Merges the subscriptions of two windows. `stored` are those of the file, `before` those that this window began with: what
 * this window has added, removed or changed since is changed in `stored`.
 */
export function mergeSubscriptions(own: Subscriptions, before: Subscriptions, stored: Subscriptions): Subscriptions {
	if (own === before) {
		return stored;
	}

	const [mine, earlier, inFile] = [byUrl(own), byUrl(before), byUrl(stored)];
	const kept = stored.flatMap(each => {
		const current = mine.get(each.url);
		if (current === undefined) {
			return earlier.has(each.url) ? [] : [each];
		}

		return [isEqual(current, earlier.get(each.url)) ? each : current];
	});
	return [...kept, ...own.filter(({url}) => !earlier.has(url) && !inFile.has(url))];
}

/** A folder of subscriptions, with its sub-folders and feeds in the order in which they were first named. */
export type SubscriptionFolder = {
	readonly name: string;
	readonly entries: ReadonlyArray<SubscriptionFolder | Subscription>;
};

type OpenFolder = {readonly name: string; readonly entries: Array<OpenFolder | Subscription>; readonly folders: Map<string, OpenFolder>};

const openFolder = (name: string): OpenFolder => ({name, entries: [], folders: new Map()});

/** Returns the folder without a name that contains all subscriptions. */
export function subscriptionTree(list: Subscriptions): SubscriptionFolder {
	const root = openFolder('');
	for (const each of list) {
		let folder = root;
		for (const name of each.folders) {
			const inside = folder.folders.get(name) ?? openFolder(name);
			if (!folder.folders.has(name)) {
				folder.folders.set(name, inside);
				folder.entries.push(inside);
			}

			folder = inside;
		}

		folder.entries.push(each);
	}

	return root;
}

/** Returns the subscriptions with those of each folder together, in the order of `subscriptionTree`. */
export function inFolderOrder(list: Subscriptions): Subscriptions {
	const flat = ({entries}: SubscriptionFolder): Subscription[] => entries.flatMap(each => 'entries' in each ? flat(each) : [each]);
	return flat(subscriptionTree(list));
}
