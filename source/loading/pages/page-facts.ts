import {walkMarkup} from '../html/walk-markup.js';
import {maxLineLength, OpenElements, type Attributes} from './open-elements.js';
import {TreeSizeCheck} from './tree-size-check.js';

/** Metadata in the markup of a page, as written, with decoded character references. */
export type PageFacts = {
	/** The `lang` attribute of the page. */
	language: string | null;
	title: string;
	/** The first `h1`. */
	heading: string;
	/** The base of relative links, if declared. */
	base: string | null;
	canonical: string | null;
	/** The `meta` elements: content by name, property or itemprop, in lower case and with colons for dots; the first of each name. */
	readonly meta: Map<string, string>;
	readonly feeds: Array<{readonly href: string; readonly title: string | null}>;
	/** Linked data (JSON-LD) as written. */
	readonly linkedData: string[];
	/** The text of elements marked as author. */
	readonly authors: string[];
	/** The dates in elements marked as date of publication. */
	readonly published: string[];
	/** Other dates near the headline. */
	readonly times: string[];
	/** True if the page is small enough to build a tree of it, which takes the square of the depth, or more. */
	readonly canBuildTree: boolean;
};

const maxFeeds = 30;
const maxMeta = 1000;
const maxTimes = 20;
const maxAuthors = 20;

/** In code units. */
const maxDataLength = 2_000_000;

const feedTypes = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i;

/** In code units. A date that is not marked as that of the article counts only if it is so close below the headline. */
const maxDistanceFromHeading = 1000;

const dateClass = /(?:^|\s)(?:(?:post|entry|article|story|publish|published|publication)[_-]?)?(?:date|dateline|date-header|timestamp|pubdate|published)(?:\s|$)/i;

/** Collects the facts while the page is parsed. */
class PageScan {
	readonly facts: Omit<PageFacts, 'canBuildTree'> = {
		language: null,
		title: '',
		heading: '',
		base: null,
		canonical: null,
		meta: new Map(),
		feeds: [],
		linkedData: [],
		authors: [],
		published: [],
		times: [],
	};

	/** Code units of text since the last `h1`, if any. */
	#textSinceHeading = 0;
	readonly #elements = new OpenElements();

	open(name: string, attributes: Attributes): void {
		this.#elements.open(name, attributes);
		if (!this.#elements.isInPicture) {
			this.#note(name, attributes);
		}
	}

	close(): void {
		this.#elements.close();
	}

	text(text: string): void {
		this.#textSinceHeading += this.facts.heading === '' || this.#elements.isInCode ? 0 : text.trim().length;
		this.#elements.text(text);
	}

	#note(name: string, attributes: Attributes): void {
		const {facts} = this;
		switch (name) {
			case 'html': {
				facts.language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
				break;
			}

			case 'title': {
				this.#elements.capture(maxLineLength, text => {
					facts.title ||= text;
				});
				break;
			}

			case 'h1': {
				this.#elements.capture(maxLineLength, text => {
					facts.heading ||= text;
					this.#textSinceHeading = 0;
				});
				break;
			}

			case 'base': {
				facts.base ??= attributes['href'] ?? null;
				break;
			}

			case 'link': {
				this.#noteLink(attributes);
				break;
			}

			case 'meta': {
				this.#noteMeta(attributes);
				break;
			}

			case 'script': {
				if (/^\s?application\/ld\+json/i.test(attributes['type'] ?? '')) {
					this.#elements.capture(maxDataLength, text => {
						facts.linkedData.push(text);
					});
				}

				break;
			}

			case 'time': {
				this.#noteTime(attributes);
				break;
			}

			default: {
				this.#noteCredits(attributes);
			}
		}
	}

	#noteLink({rel = '', type = '', href, title}: Attributes): void {
		const relations = new Set(rel.slice(0, maxLineLength).toLowerCase().split(/\s+/));
		if (href === undefined) {
			return;
		}

		if (relations.has('canonical')) {
			this.facts.canonical ??= href;
		}

		if (relations.has('alternate') && feedTypes.test(type) && this.facts.feeds.length < maxFeeds) {
			this.facts.feeds.push({href, title: title ?? null});
		}
	}

	#noteMeta({content = '', property, name, itemprop, 'http-equiv': header}: Attributes): void {
		const {meta} = this.facts;
		if (content.trim() === '') {
			return;
		}

		for (const key of [property, name, itemprop, header].flatMap(names => names?.slice(0, maxLineLength).toLowerCase().replaceAll('.', ':').split(/\s+/) ?? [])) {
			if (key !== '' && !meta.has(key) && meta.size < maxMeta) {
				meta.set(key, content);
			}
		}
	}

	#noteTime({datetime, itemprop = '', pubdate, class: names = ''}: Attributes): void {
		const isPublished = itemprop === 'datePublished' || pubdate !== undefined || /publish/i.test(names);
		const times = isPublished ? this.facts.published : this.facts.times;
		if (this.#elements.isInComments || times.length >= maxTimes || (!isPublished && this.#textSinceHeading > maxDistanceFromHeading)) {
			return;
		}

		if (datetime !== undefined && datetime.trim() !== '') {
			times.push(datetime);
			return;
		}

		this.#elements.capture(maxLineLength, text => {
			times.push(text);
		});
	}

	#noteCredits(attributes: Attributes): void {
		const {rel, itemprop, class: names = ''} = attributes;
		if (this.#elements.isInComments) {
			return;
		}

		if (itemprop === 'datePublished' || (dateClass.test(names.slice(0, maxLineLength)) && !/\bbday\b/i.test(names))) {
			this.#noteTime({...attributes, datetime: attributes['content'] ?? ''});
			return;
		}

		if (itemprop !== 'author' && !rel?.toLowerCase().split(' ').includes('author')) {
			return;
		}

		const {authors} = this.facts;
		this.#elements.capture(maxLineLength, text => {
			if (text.trim() !== '' && authors.length < maxAuthors) {
				authors.push(text);
			}
		});
	}
}

/** Collects the facts of a page, and checks its size. Linear in the size of the page. */
export const scanPage = async (html: string): Promise<PageFacts> => {
	const scan = new PageScan();
	const treeSize = new TreeSizeCheck();
	const isWhole = await walkMarkup(html, {
		open(name, attributes) {
			treeSize.element(name, Object.keys(attributes));
			scan.open(name, attributes);
		},
		close() {
			scan.close();
		},
		text(text) {
			treeSize.text(text);
			scan.text(text);
		},
		comment() {
			treeSize.comment();
		},
	});
	return {...scan.facts, canBuildTree: isWhole && treeSize.isSmallEnough};
};
