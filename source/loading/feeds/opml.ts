import {onOneLine} from '../../text/one-line.js';
import {type Parsed, type ParserInput, type Reference} from '../draft.js';
import {webAddress} from '../web-address.js';
import {childrenOf, type XmlElement} from './xml-element.js';
import {parseXml} from './xml-tree.js';

/** Folders in folders beyond this are no order that anybody made. */
const deepestFolder = 16;

type Outline = {readonly element: XmlElement; readonly groups: readonly string[]};

const titleOf = ({attributes}: XmlElement): string | null => {
	const title = onOneLine(attributes['title'] ?? '');
	return (title === '' ? onOneLine(attributes['text'] ?? '') : title) || null;
};

/** `feed:` stands before or instead of the real scheme. */
const withScheme = (address: string): string => address.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:(?:\/\/)?/i, 'http://');

const feedAddress = ({attributes}: XmlElement): string | null => {
	const isFeed = /^(?:rss|atom|feed)/i.test(attributes['type'] ?? '');
	const written = attributes['xmlurl'] ?? (isFeed ? attributes['url'] : undefined);
	return written === undefined ? null : webAddress(withScheme(written));
};

/** The feeds of a list, each once, with the folders that they lie in. */
function * references(root: XmlElement): Generator<Reference> {
	const seen = new Set<string>();
	const left: Outline[] = [{element: root, groups: []}];
	for (let next = left.pop(); next !== undefined; next = left.pop()) {
		const {element, groups} = next;
		const url = feedAddress(element);
		const title = titleOf(element);
		if (url !== null && !seen.has(url)) {
			seen.add(url);
			yield {url, title, groups};
		}

		const isFolder = element.name === 'outline' && title !== null && url === null && groups.length < deepestFolder;
		const inside = isFolder ? [...groups, title] : groups;
		for (const child of childrenOf(element, 'opml', 'body', 'outline').toReversed()) {
			left.push({element: child, groups: inside});
		}
	}
}

/** A list of feeds: a reference to each, in the order of the list. What is broken in it costs only itself. */
export async function * opml({text, url}: ParserInput): AsyncGenerator<Parsed> {
	let isEmpty = true;
	try {
		for (const reference of references(await parseXml(text, url))) {
			isEmpty = false;
			yield {kind: 'reference', reference};
		}
	} catch {
		yield {kind: 'problem', problem: 'is not a list of feeds (its outlines are nested too deeply)'};
		return;
	}

	if (isEmpty) {
		yield {kind: 'problem', problem: 'is an OPML list that names no feeds'};
	}
}
