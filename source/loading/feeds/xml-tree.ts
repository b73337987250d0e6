import {decodeReferences} from '../character-references.js';

/** An element of a feed or of an OPML list, however well or badly formed it is. */
export type XmlElement = {
	/** In small letters; those that are not of the feed's own vocabulary with a prefix: `dc:creator`, whatever the document calls it. */
	readonly name: string;
	/** Names in small letters. */
	readonly attributes: Readonly<Record<string, string>>;
	/** Text has its references decoded, once. */
	readonly content: Array<XmlElement | string>;
	/** What relative addresses in it start from, where the document says so. */
	readonly base: string | null;
	/** As `xml:lang` says. */
	readonly language: string | null;
};

/** Real feeds are about twenty deep; each level more makes each closing tag that has no opening one dearer. */
const deepest = 500;

/** Entities that a document defines are used to abbreviate; more than this is meant to blow up. */
const mostExpansions = 10_000;
const entityDeclaration = /!entity\s+(?<name>[\w.-]+)\s+(?<value>"[^"]{0,1000}"|'[^']{0,1000}')/i;

/** The vocabularies by their namespace; `''` is that of feeds themselves, and what is not here keeps the prefix that it has. */
const vocabularies: ReadonlyArray<readonly [namespace: RegExp, prefix: string]> = [
	[/^https?:\/\/(?:www\.)?(?:purl\.org\/(?:rss\/1\.0\/?$|atom\/|net\/rss)|w3\.org\/2005\/atom|(?:my|channel)\.netscape\.com\/rdf|(?:backend|blogs)\.[^/]+\/(?:tech\/)?rss)/, ''],
	[/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/, 'content'],
	[/^https?:\/\/purl\.org\/dc\/elements/, 'dc'],
	[/^https?:\/\/purl\.org\/dc\/terms/, 'dcterms'],
	[/^https?:\/\/(?:www\.)?w3\.org\/1999\/xhtml/, 'xhtml'],
	[/^https?:\/\/(?:www\.)?w3\.org\/2000\/svg/, 'svg'],
	[/^https?:\/\/(?:www\.)?w3\.org\/1998\/math/, 'math'],
	[/^https?:\/\/search\.yahoo\.com\/mrss/, 'media'],
	[/^https?:\/\/www\.itunes\.com\//, 'itunes'],
	[/^https?:\/\/rssnamespace\.org\/feedburner/, 'feedburner'],
];

/** What these prefixes stand for where nothing is declared. */
const usualPrefixes: ReadonlyArray<readonly [prefix: string, vocabulary: string]> = [['rss', ''], ['atom', ''], ['a10', '']];

/** Written without a closing tag in markup that somebody forgot to escape. */
const withoutContent = new Set(['br', 'hr', 'img', 'wbr']);

const vocabularyOf = (namespace: string): string | undefined =>
	vocabularies.find(([pattern]) => pattern.test(namespace.trim().toLowerCase()))?.[1];

const resolved = (address: string, base: string | null): string | null => {
	try {
		return new URL(address.trim(), base ?? undefined).href;
	} catch {
		return base;
	}
};

/** Builds the tree from the parser's events. */
class TreeBuilder {
	readonly root: XmlElement;
	readonly #prefixes = new Map(usualPrefixes);
	/** The open elements, and the vocabulary of names without prefix inside each. */
	readonly #open: Array<{element: XmlElement; vocabulary: string}>;
	readonly #address: string | null;
	#isVerbatim = false;
	readonly #entities = new Map<string, string>();
	#expansions = 0;

	constructor(address: string | null) {
		this.root = {
			name: '', attributes: {}, content: [], base: null, language: null,
		};
		this.#open = [{element: this.root, vocabulary: ''}];
		this.#address = address;
	}

	open(written: string, raw: Readonly<Record<string, string>>): void {
		const parent = this.#open.at(-1);
		if (parent === undefined || this.#open.length > deepest) {
			throw new RangeError('nested too deeply');
		}

		const attributes: Record<string, string> = {};
		for (const [name, value] of Object.entries(raw)) {
			attributes[name] = this.#decoded(value);
			if (name.startsWith('xmlns:')) {
				this.#prefixes.set(name.slice(6), vocabularyOf(value) ?? name.slice(6));
			}
		}

		const {xmlns, 'xml:base': base, 'xml:lang': language} = attributes;
		const vocabulary = xmlns === undefined ? parent.vocabulary : vocabularyOf(xmlns) ?? '';
		const element: XmlElement = {
			name: this.#nameOf(written, vocabulary),
			attributes,
			content: [],
			base: base === undefined ? parent.element.base : resolved(base, parent.element.base ?? this.#address),
			language: language ?? parent.element.language,
		};
		parent.element.content.push(element);
		this.#open.push({element, vocabulary});
	}

	close(): void {
		if (this.#open.length > 1) {
			this.#open.pop();
		}
	}

	text(raw: string): void {
		this.#open.at(-1)?.element.content.push(this.#isVerbatim ? raw : this.#decoded(raw));
	}

	verbatim(isVerbatim: boolean): void {
		this.#isVerbatim = isVerbatim;
	}

	/** `<!ENTITY name "value">`, alone or behind the `<!DOCTYPE … [` that it is the first of. */
	declaration(written: string): void {
		const groups = entityDeclaration.exec(written)?.groups;
		if (groups) {
			this.#entities.set(String(groups['name']).toLowerCase(), (groups['value'] ?? '').slice(1, -1));
		}
	}

	/** Entities of the document stand for one text each, and what they hold is not looked up again: nothing can grow without end. */
	#decoded(raw: string): string {
		const expanded = this.#entities.size === 0 || !raw.includes('&')
			? raw
			: raw.replaceAll(/&([\w.-]+);/g, (whole, name: string) => this.#expansions++ < mostExpansions ? this.#entities.get(name.toLowerCase()) ?? whole : whole);
		return decodeReferences(expanded);
	}

	#nameOf(written: string, vocabulary: string): string {
		const colon = written.indexOf(':');
		const prefix = colon === -1 ? vocabulary : this.#prefixes.get(written.slice(0, colon)) ?? written.slice(0, colon);
		return prefix === '' ? written.slice(colon + 1) : `${prefix}:${written.slice(colon + 1)}`;
	}
}

/**
 * The elements of an XML document. Reads whatever it is given: tags that are not closed or not opened, bare `&` and `<`,
 * prefixes that nobody declared, an end in the middle.
 *
 * @param address where the document lies; what its `xml:base` may be relative to
 * @returns an element without name that holds what is at the top
 * @throws RangeError for elements in elements, hundreds deep
 */
export const parseXml = async (text: string, address: string | null): Promise<XmlElement> => {
	const {Parser} = await import('htmlparser2');
	const builder = new TreeBuilder(address);
	class FeedParser extends Parser {
		protected override isVoidElement(name: string): boolean {
			return withoutContent.has(name);
		}
	}

	const parser = new FeedParser({
		onopentag(name, attributes) {
			builder.open(name, attributes);
		},
		onclosetag() {
			builder.close();
		},
		ontext(data) {
			builder.text(data);
		},
		onprocessinginstruction(_, data) {
			builder.declaration(data);
		},
		oncdatastart() {
			builder.verbatim(true);
		},
		oncdataend() {
			builder.verbatim(false);
		},
	}, {
		xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true,
	});
	parser.end(text);
	return builder.root;
};

/** Those directly inside that have one of these names: of the first name first. */
export const childrenOf = (element: XmlElement, ...names: readonly string[]): XmlElement[] => {
	const children = element.content.filter(child => typeof child !== 'string');
	return names.flatMap(name => children.filter(child => child.name === name));
};

/** All the text inside, its markup left out, without white space at its ends. */
export const textOf = (element: XmlElement): string => {
	let text = '';
	const left: Array<XmlElement | string> = [element];
	for (let node = left.pop(); node !== undefined; node = left.pop()) {
		if (typeof node === 'string') {
			text += node;
		} else {
			for (const child of node.content.toReversed()) {
				left.push(child);
			}
		}
	}

	return text.trim();
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What is inside as HTML; without elements, its text. Without white space at its ends. */
export const markupOf = (element: XmlElement): string => {
	if (element.content.every(child => typeof child === 'string')) {
		return textOf(element);
	}

	let markup = '';
	/** What is still to be written, the next one last; closing tags stand in it as they are. */
	const left: Array<{node: XmlElement | string} | {tag: string}> = [];
	const write = (content: XmlElement['content']): void => {
		for (const node of content.toReversed()) {
			left.push({node});
		}
	};

	write(element.content);
	for (let next = left.pop(); next !== undefined; next = left.pop()) {
		if ('tag' in next) {
			markup += next.tag;
		} else if (typeof next.node === 'string') {
			markup += escaped(next.node);
		} else {
			const name = next.node.name.replace(/^.*:/, '');
			const attributes = Object.entries(next.node.attributes)
				.filter(([attribute]) => !attribute.startsWith('xml'))
				.map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`);
			markup += `<${name}${attributes.join('')}>`;
			if (!withoutContent.has(name)) {
				left.push({tag: `</${name}>`});
				write(next.node.content);
			}
		}
	}

	return markup.trim();
};
