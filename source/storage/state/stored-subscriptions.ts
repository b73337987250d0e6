import {type Subscriptions} from '../../subscriptions/subscription-list.js';
import {cleanName, cleanNames, type Subscription} from '../../subscriptions/subscription.js';
import {normalizeWebAddress} from '../../loading/metadata/web-address.js';
import {isJsonObject, type JsonObject} from '../files/json-object.js';

const stringsIn = (value: unknown): string[] => Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];

function parseSubscription(value: unknown): Subscription | undefined {
	const url = isJsonObject(value) && typeof value['url'] === 'string' ? normalizeWebAddress(value['url']) : null;
	return isJsonObject(value) && url !== null
		? {
			url,
			title: typeof value['title'] === 'string' ? cleanName(value['title']) : null,
			folders: cleanNames(stringsIn(value['folders'])),
			tags: cleanNames(stringsIn(value['tags'])),
			added: typeof value['added'] === 'string' && !Number.isNaN(Date.parse(value['added'])) ? new Date(value['added']).toISOString() : '',
		}
		: undefined;
}

/** Parses stored subscriptions, which somebody may have edited by hand. Those without a web address, and repeated ones, are left out. */
export function parseSubscriptions(value: unknown): Subscriptions {
	const found = new Map<string, Subscription>();
	for (const each of Array.isArray(value) ? value : []) {
		const subscription = parseSubscription(each);
		if (subscription && !found.has(subscription.url)) {
			found.set(subscription.url, subscription);
		}
	}

	return [...found.values()];
}

/** Converts subscriptions to JSON. What is empty is left out. */
export const serializeSubscriptions = (list: Subscriptions): readonly JsonObject[] => list.map(({url, title, folders, tags, added}) => ({
	url,
	...(title !== null && {title}),
	...(folders.length > 0 && {folders}),
	...(tags.length > 0 && {tags}),
	...(added !== '' && {added}),
}));
