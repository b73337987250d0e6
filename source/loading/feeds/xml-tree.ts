import {decodeCharacterReferences} from '../prose/character-references.js';
import {voidElements, type XmlElement} from './xml-element.js';

/** Real feeds have about twenty levels. Each level makes an end tag without a start tag slower. */
const maxDepth = 500;

/** Entities of a document are abbreviations. More expansions are an attack. */
const maxExpansions = 10_000;
const entityDeclaration = /!entity\s+(?<name>[\w.-]+)\s+(?<value>"[^"]{0,1000}"|'[^']{0,1000}')/i;

/** The prefixes of known namespaces; `''` is the vocabulary of feeds. Other namespaces keep the prefix of the document. */
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

/** The vocabularies of undeclared prefixes. */
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
	/** The open elements, each with the vocabulary of names without prefix inside it. */
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

	/** Stores `<!ENTITY name "value">`, alone or as the first one in `<!DOCTYPE … [`. */
	declaration(written: string): void {
		const groups = entityDeclaration.exec(written)?.groups;
		if (groups) {
			this.#entities.set(String(groups['name']).toLowerCase(), (groups['value'] ?? '').slice(1, -1));
		}
	}

	/**
	 * Expands the entities of the document and decodes character references. Expansions are not expanded again, so nothing can
	 * grow without limit.
	 */
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
 * Parses an XML document. Accepts malformed input: unclosed or unopened tags, bare `&` and `<`, undeclared prefixes, a
 * truncated end.
 *
 * @param address the address of the document, the base of a relative `xml:base`
 * @returns an element without a name that holds the top-level elements
 * @throws RangeError if elements are nested hundreds of levels deep
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
