import {scopedIdentity} from '../article/identity.js';

/** An item of a feed. */
export type Item = {
	readonly id: string;
	readonly url: string | null;
	readonly title: string;
	/** Read only if the title alone does not decide. */
	readonly text: string;
};

/** A pair of a new item and one that is kept. The higher the score, the surer they are the same. */
type Pair<Kept extends Item> = {readonly fresh: number; readonly kept: Kept; readonly score: number};

/** Returns the identity of an item whose own one another item of the feed has too. */
const ownIdentity = ({id, url, title}: Item): string => scopedIdentity('item', id, url ?? '', title);

/** In code units. A shorter paragraph may stand in two articles. */
const minSharedParagraph = 80;

const paragraphsOf = ({text}: Item): string[] => text.split('\n').filter(line => line.length >= minSharedParagraph);

/** Tells whether two texts are equal, or have a paragraph in common. */
function hasSharedText(a: Item, b: Item): boolean {
	if (a.text === b.text) {
		return true;
	}

	const paragraphs = new Set(paragraphsOf(a));
	return paragraphsOf(b).some(paragraph => paragraphs.has(paragraph));
}

/** Tells whether an address is that of a whole site, which items of some feeds have in place of their own. */
const isFrontPage = (url: string): boolean => /^https?:\/\/[^\/]+\/?$/iv.test(url);

const countBy = (items: readonly Item[], keyOf: (item: Item) => string | null): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>();
	for (const item of items) {
		const key = keyOf(item);
		if (key !== null) {
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	}

	return counts;
};

/** The score of an item that is a kept one beyond doubt. */
const sureScore = 7;

/** Returns the score of an item and a kept one with the same identity; 0 if the feed has given another item the identity of the kept one. */
function scoreOfSameId(fresh: Item, kept: Item): number {
	const isSameUrl = fresh.url === kept.url;
	if (isSameUrl && fresh.title === kept.title) {
		return sureScore;
	}

	const isOther = fresh.url !== null && kept.url !== null && !isSameUrl && fresh.title !== kept.title && !hasSharedText(fresh, kept);
	return isOther ? 0 : 5;
}

/** Groups items by a key. */
function indexBy<Kept extends Item>(items: readonly Kept[], keyOf: (item: Kept) => string | null): ReadonlyMap<string, readonly Kept[]> {
	const index = new Map<string, Kept[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = key === null ? undefined : index.get(key);
		if (group) {
			group.push(item);
		} else if (key !== null) {
			index.set(key, [item]);
		}
	}

	return index;
}

/** Returns all pairs of items that may be the same. An item that is surely a kept one is compared with no other: feeds are long, and each comparison may read two texts. */
function pairsOf<Kept extends Item>(items: readonly Item[], kept: readonly Kept[]): Array<Pair<Kept>> {
	const byId = indexBy(kept, ({id}) => id);
	const byUrl = indexBy(kept, ({url}) => url);
	const byTitle = indexBy(kept, ({title}) => title);
	const urls = countBy(items, ({url}) => url);
	return items.flatMap((item, fresh) => {
		const {url, title} = item;
		const sameId = [
			...(byId.get(ownIdentity(item)) ?? []).map(each => ({fresh, kept: each, score: sureScore})),
			...(byId.get(item.id) ?? []).map(each => ({fresh, kept: each, score: scoreOfSameId(item, each)})),
		];
		if (sameId.some(({score}) => score === sureScore)) {
			return sameId;
		}

		// A link that several items have says nothing about one of them.
		const isOwnUrl = url !== null && !isFrontPage(url) && urls.get(url) === 1 && byUrl.get(url)?.length === 1;
		return [
			...sameId,
			...(url === null ? [] : byUrl.get(url) ?? []).map(each => ({fresh, kept: each, score: each.title === title ? (each.text === item.text ? 6 : 4) : (isOwnUrl ? 2 : 0)})),
			...(byTitle.get(title) ?? []).map(each => ({fresh, kept: each, score: each.text === item.text ? 3 : 0})),
		];
	}).filter(({score}) => score > 0);
}

/**
 * Returns the identities of the items of a feed, in their order, so that an item stays one article from fetch to fetch, and two
 * items stay two: an item is a kept one if it has its guid, or its link, or its title and text. `null` for an item that is in the
 * list twice.
 *
 * @param items the items of the feed now, each with the identity by its guid or link
 * @param kept the items that the library has of the feed, also those that have left it
 */
export function identifyAcrossFetches(items: readonly Item[], kept: readonly Item[]): ReadonlyArray<string | null> {
	const ids = new Map<number, string>();
	const taken = new Set<string>();
	for (const {fresh, kept: {id}} of pairsOf(items, kept).toSorted((a, b) => b.score - a.score || a.fresh - b.fresh)) {
		if (!ids.has(fresh) && !taken.has(id)) {
			ids.set(fresh, id);
			taken.add(id);
		}
	}

	const keptIds = new Set(kept.map(({id}) => id));
	const seen = new Set<string>();
	return items.map((item, index) => {
		const own = ownIdentity(item);
		if (seen.has(own)) {
			return null;
		}

		seen.add(own);
		const known = ids.get(index);
		if (known !== undefined) {
			return known;
		}

		const id = [item.id, own].find(candidate => !taken.has(candidate) && !keptIds.has(candidate)) ?? null;
		if (id !== null) {
			taken.add(id);
		}

		return id;
	});
}
