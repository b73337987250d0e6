import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {decodeCharacterReferences} from '../prose/character-references.js';
import {type Metadata} from '../model/parsed-article.js';
import {toIsoDate} from '../metadata/published-date.js';
import {resolveLink} from '../html/resolve-link.js';
import {linkedArticle} from './linked-data.js';
import {type PageFacts} from './page-facts.js';

/** The metadata that Readability found. It also searches classes and positions. */
export type ReadabilityMetadata = {
	readonly title?: string | null | undefined;
	readonly byline?: string | null | undefined;
	readonly siteName?: string | null | undefined;
	readonly publishedTime?: string | null | undefined;
	readonly lang?: string | null | undefined;
};

type Candidate = string | null | undefined;

const titleNames = ['dc:title', 'dcterm:title', 'dcterms:title', 'og:title', 'title', 'twitter:title', 'parsely-title', 'sailthru:title', 'headline'];
const authorNames = ['dc:creator', 'dcterm:creator', 'dcterms:creator', 'author', 'parsely-author', 'article:author', 'sailthru:author', 'byl'];
const publicationNames = ['og:site_name', 'application-name', 'dc:publisher', 'publisher', 'copyright-holder'];
/** Names of `meta` elements with the date of publication, the most reliable first. */
export const dateNames: readonly string[] = [
	'article:published_time',
	'og:article:published_time',
	'parsely-pub-date',
	'datepublished',
	'article:published',
	'og:published_time',
	'og:pubdate',
	'sailthru:date',
	'publication_date',
	'publish-date',
	'publishdate',
	'publish_date',
	'published_time',
	'pubdate',
	'pdate',
	'date',
	'dc:date',
	'dc:date:issued',
	'dc:date:created',
	'dcterms:date',
	'dcterms:issued',
	'dcterms:created',
	'citation_publication_date',
	'citation_date',
	'datecreated',
];

/** Matches the separator between a headline and the name of the site, with blanks around it. */
const separator = String.raw`\s*[|\-–—:·•»«>\/_：｜]\s*`;

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?\(\)\[\]\{\}\|]/gv, String.raw`\$&`);

/** Puts a text on one line and decodes character references: many pages escape text twice. */
const clean = (written: Candidate): string => collapseWhitespace(decodeCharacterReferences((written ?? '').slice(0, 2000)));

/** Returns the first candidate that is not empty. */
const first = (...candidates: readonly Candidate[]): string | null => candidates.map(candidate => clean(candidate)).find(text => text !== '') ?? null;

/** Removes the name of the site before or after a title. */
const withoutSite = (title: string, sites: readonly string[]): string => {
	for (const site of sites) {
		const name = escape(site);
		const rest = title
			.replace(new RegExp(`${separator}${name}$`, 'iu'), '')
			.replace(new RegExp(`^${name}${separator}`, 'iu'), '');
		if (rest !== title && /\p{L}/v.test(rest)) {
			return rest;
		}
	}

	return title;
};

/** Restores a title that Readability has cut at a colon, unless the rest is the headline of the page. */
const restoreTitle = (found: Candidate, facts: PageFacts): string => {
	const cut = clean(found);
	const whole = clean(facts.title);
	return whole.endsWith(cut) && /: ?$/.test(whole.slice(0, -cut.length)) && clean(facts.heading) !== cut ? whole : cut;
};

/** Tells whether an author is a name, not the address of a profile. */
const isName = (author: string): boolean => !/^(?:https?:)?\/\/|^www\./i.test(author);

const cleanByline = (byline: string): string => byline.replace(/^(?:written |posted )?by[: ]\s*/i, '');

/** The date that many sites have in their addresses. */
const datedPath = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?((?:19|20)\d{2}\/[01]?\d\/[0-3]?\d)\//;

const hostOf = (url: string | null): string => url === null ? '' : new URL(url).hostname.replace(/^www\./, '');

/** Returns the canonical address, or `url` if it is missing or the front page: some sites declare that on all pages. */
const canonicalOf = (candidates: readonly Candidate[], url: string | null, base: string | null): string | null => {
	const canonical = candidates.map(candidate => resolveLink(candidate ?? undefined, base)).find(link => link !== null);
	const isFront = canonical !== undefined && url !== null && new URL(canonical).pathname === '/' && new URL(url).pathname !== '/';
	return canonical === undefined || isFront ? url : canonical;
};

/** Returns the absolute base of relative links of the page; `null` if it is unknown. */
export const baseUrlOf = ({base}: Pick<PageFacts, 'base'>, url: string | null): string | null => resolveLink(base ?? undefined, url) ?? url;

/**
 * Derives the metadata of a page from its linked data, its `meta` elements, its markup, and the result of Readability.
 *
 * @param url the absolute address of the page; `null` for a file
 */
export const pageMetadata = (facts: PageFacts, url: string | null, found: ReadabilityMetadata = {}): Metadata => {
	const {meta} = facts;
	const named = (names: readonly string[]): string[] => names.flatMap(name => meta.get(name) ?? []);
	const linked = linkedArticle(facts.linkedData, facts.title);
	const base = baseUrlOf(facts, url);

	const titles = named(titleNames);
	const title = first(titles.length === 0 ? linked?.title : undefined, restoreTitle(found.title, facts), linked?.title, ...titles, facts.title, facts.heading);
	const publication = first(linked?.publication, ...named(publicationNames), found.siteName);
	const address = canonicalOf([facts.canonical, meta.get('og:url'), linked?.url], url, base);
	const sites = [publication, ...named(publicationNames), hostOf(address)].map(site => clean(site)).filter(site => site !== '' && site.length < 100);

	const authors = [linked?.byline, found.byline, ...named(authorNames), [...new Set(facts.authors.map(author => clean(author)))].join(', ')];
	const byline = authors.map(author => cleanByline(clean(author))).find(author => author !== '' && isName(author)) ?? null;

	const dates = [linked?.published, ...named(dateNames), found.publishedTime, ...facts.published, ...facts.times, datedPath.exec(address ?? '')?.[1]];
	const published = dates.map(date => toIsoDate(clean(date))).find(date => date !== null) ?? null;

	return {
		title: title === null ? null : withoutSite(title, sites),
		byline,
		publication: publication !== null && /^https?:/.test(publication) ? hostOf(resolveLink(publication, null)) || null : publication,
		published,
		url: address,
		language: first(facts.language, meta.get('content-language'), linked?.language, meta.get('og:locale'), found.lang),
	};
};
