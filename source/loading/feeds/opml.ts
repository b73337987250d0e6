import {logError} from '../../debug/log-error.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {type ParseResult, type ParserInput} from '../model/parsed-article.js';
import {normalizeFeedAddress} from '../metadata/web-address.js';
import {childrenOf, type XmlElement} from './xml-element.js';
import {parseXml} from './xml-tree.js';

/** Deeper folders are ignored. */
const maxFolderDepth = 16;

type Outline = {readonly element: XmlElement; readonly groups: readonly string[]};

const titleOf = ({attributes}: XmlElement): string | null => {
	const title = collapseWhitespace(attributes['title'] ?? '');
	return (title === '' ? collapseWhitespace(attributes['text'] ?? '') : title) || null;
};

/** Returns the address as written; `undefined` if the outline is not a feed. */
const writtenAddress = ({attributes}: XmlElement): string | undefined => {
	const isFeed = /^(?:rss|atom|feed)/i.test(attributes['type'] ?? '');
	return attributes['xmlurl'] ?? (isFeed ? attributes['url'] : undefined);
};

/** Returns the categories of a feed, which have commas between them. */
const categoriesOf = ({attributes}: XmlElement): string[] => [...new Set((attributes['category'] ?? '').split(',').map(tag => collapseWhitespace(tag)).filter(tag => tag !== ''))];

/** Yields the feeds of a list, each once, with their folders; and a problem for each invalid address. */
function * feedReferences(root: XmlElement, base: string | null): Generator<ParseResult> {
	const seen = new Set<string>();
	const left: Outline[] = [{element: root, groups: []}];
	for (let next = left.pop(); next !== undefined; next = left.pop()) {
		const {element, groups} = next;
		const written = writtenAddress(element);
		const url = written === undefined ? null : normalizeFeedAddress(written, base);
		const title = titleOf(element);
		if (written !== undefined && url === null) {
			yield {kind: 'problem', problem: `names ${written.trim() || 'nothing'} as a feed, which is not a web address`};
		} else if (url !== null && !seen.has(url)) {
			seen.add(url);
			const tags = categoriesOf(element);
			yield {
				kind: 'reference', reference: {
					url, title, groups, ...(tags.length > 0 && {tags}),
				},
			};
		}

		const isFolder = element.name === 'outline' && title !== null && written === undefined && groups.length < maxFolderDepth;
		const inside = isFolder ? [...groups, title] : groups;
		for (const child of childrenOf(element, 'opml', 'body', 'outline').toReversed()) {
			left.push({element: child, groups: inside});
		}
	}
}

/** Parses a list of feeds and yields a reference to each, in order. An invalid entry affects no other one. */
export async function * opml({text, url}: ParserInput): AsyncGenerator<ParseResult> {
	let isEmpty = true;
	try {
		for (const each of feedReferences(await parseXml(text, url), url)) {
			isEmpty = false;
			yield each;
		}
	} catch (error) {
		logError(`parse the OPML list ${url ?? ''}`, error);
		yield {kind: 'problem', problem: 'is not a list of feeds (its outlines are nested too deeply)'};
		return;
	}

	if (isEmpty) {
		yield {kind: 'problem', problem: 'is an OPML list that names no feeds'};
	}
}
