import {decodeCharacterReferences} from '../prose/character-references.js';
import {voidElements, type XmlElement} from './xml-element.js';

/** Real feeds are about twenty deep; each level more makes each closing tag that has no opening one dearer. */
const maxDepth = 500;

/** Entities that a document defines are used to abbreviate; more than this is meant to blow up. */
const maxExpansions = 10_000;
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
		if (parent === undefined || this.#open.length > maxDepth) {
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
			: raw.replaceAll(/&([\w.-]+);/g, (whole, name: string) => this.#expansions++ < maxExpansions ? this.#entities.get(name.toLowerCase()) ?? whole : whole);
		return decodeCharacterReferences(expanded);
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
			return voidElements.has(name);
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
