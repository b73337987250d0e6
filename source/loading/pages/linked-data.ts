import {noMetadata, type Metadata} from '../model/parsed-article.js';

/** An object of linked data. Its values may have any type. */
type LinkedDataObject = Readonly<Record<string, unknown>>;

/** A page with more objects is a catalogue. */
const maxObjects = 5000;

/** Types of articles in schema.org. */
const articleType = /(?:Article|Posting|Report|APIReference)$/;

const isLinkedDataObject = (value: unknown): value is LinkedDataObject => typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => Array.isArray(value) ? value : [value];

const stringOf = (value: unknown): string | null => typeof value === 'string' && value.trim() !== '' ? value : null;

const parsed = (written: string): unknown => {
	try {
		// Many pages have line ends in strings, which JSON does not allow.
		return JSON.parse(written.replace(/^\s*(?:<!\[CDATA\[|<!--)/, '').replace(/(?:]]>|-->)\s*$/, '').replaceAll(/[\0-\u001F]/g, ' '));
	} catch {
		return undefined;
	}
};

/** Returns all objects at the top level, in lists and in graphs. */
const findObjects = (values: readonly unknown[]): LinkedDataObject[] => {
	const things: LinkedDataObject[] = [];
	const waiting = values.toReversed();
	while (waiting.length > 0 && things.length < maxObjects) {
		const value = waiting.pop();
		if (Array.isArray(value)) {
			for (const inner of value.slice(0, maxObjects).toReversed()) {
				waiting.push(inner);
			}
		} else if (isLinkedDataObject(value)) {
			things.push(value);
			waiting.push(value['mainEntity'], value['@graph']);
		}
	}

	return things;
};

/** Returns the names in `value`: a string, an object with a name, a reference by id, or a list of these. */
const namesIn = (value: unknown, byId: ReadonlyMap<string, LinkedDataObject>): string[] => listOf(value).flatMap(one => {
	if (!isLinkedDataObject(one)) {
		return stringOf(one) ?? [];
	}

	const id = stringOf(one['@id']);
	const name = one['name'] ?? (id === null ? undefined : byId.get(id)?.['name']);
	return listOf(name).flatMap(part => stringOf(part) ?? []);
});

/**
 * Returns the metadata of the article in the linked data (JSON-LD of schema.org) of a page, as written.
 *
 * @param pageTitle decides if the article has both a headline and a name, which sites use differently
 * @returns `undefined` if there is no article in the data
 */
export const linkedArticle = (written: readonly string[], pageTitle: string): Metadata | undefined => {
	const things = findObjects(written.map(text => parsed(text)));
	const article = things.find(thing => listOf(thing['@type']).some(type => typeof type === 'string' && articleType.test(type)));
	if (!article) {
		return undefined;
	}

	const byId = new Map<string, LinkedDataObject>();
	for (const thing of things) {
		const id = stringOf(thing['@id']);
		if (id !== null && 'name' in thing) {
			byId.set(id, thing);
		}
	}

	const [publication] = namesIn(article['publisher'], byId);
	const authors = new Set(namesIn(article['author'], byId).slice(0, 20));
	const main = article['mainEntityOfPage'];
	const titles = [stringOf(article['headline']), stringOf(article['name'])];
	return {
		...noMetadata,
		title: titles.find(title => title !== null && pageTitle.includes(title)) ?? titles.find(Boolean) ?? null,
		byline: authors.size === 0 ? null : [...authors].join(', '),
		publication: publication ?? null,
		published: stringOf(article['datePublished']),
		url: stringOf(article['url']) ?? stringOf(isLinkedDataObject(main) ? main['@id'] : main),
		language: stringOf(article['inLanguage']),
	};
};
