import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {decodeCharacterReferences} from '../prose/character-references.js';
import {type Metadata} from '../model/parsed-article.js';
import {toIsoDate} from '../metadata/published-date.js';
import {resolveLink} from '../html/resolve-link.js';
import {linkedArticle} from './linked-data.js';
import {type PageFacts} from './page-facts.js';

/** What Readability found; it looks at classes and places too, which no page states. */
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
/** The `meta` elements that say when an article came out, the likeliest first. */
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

/** Two signs that stand between a headline and the name of the site, and around them blanks. */
const separator = String.raw`\s*[|\-–—:·•»«>\/_：｜]\s*`;

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?\(\)\[\]\{\}\|]/gv, String.raw`\$&`);

/** The text on one line, its character references decoded: many pages write them where they mean nothing. */
const clean = (written: Candidate): string => collapseWhitespace(decodeCharacterReferences((written ?? '').slice(0, 2000)));

/** The first candidate that says something. */
const first = (...candidates: readonly Candidate[]): string | null => candidates.map(candidate => clean(candidate)).find(text => text !== '') ?? null;

/** The title without the name of the site before or behind it. */
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

/** Readability takes what stands behind a colon for the headline, though that is often the half of it. */
const restoreTitle = (found: Candidate, facts: PageFacts): string => {
	const cut = clean(found);
	const whole = clean(facts.title);
	return whole.endsWith(cut) && /: ?$/.test(whole.slice(0, -cut.length)) && clean(facts.heading) !== cut ? whole : cut;
};

/** An address of a profile is no name. */
const isName = (author: string): boolean => !/^(?:https?:)?\/\/|^www\./i.test(author);

const cleanByline = (byline: string): string => byline.replace(/^(?:written |posted )?by[: ]\s*/i, '');

/** The day that many sites have in their addresses. */
const datedPath = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?((?:19|20)\d{2}\/[01]?\d\/[0-3]?\d)\//;

const hostOf = (url: string | null): string => url === null ? '' : new URL(url).hostname.replace(/^www\./, '');

/** A canonical address that is the front page stands for no article: some sites name it on all their pages. */
const canonicalOf = (candidates: readonly Candidate[], url: string | null, base: string | null): string | null => {
	const canonical = candidates.map(candidate => resolveLink(candidate ?? undefined, base)).find(link => link !== null);
	const isFront = canonical !== undefined && url !== null && new URL(canonical).pathname === '/' && new URL(url).pathname !== '/';
	return canonical === undefined || isFront ? url : canonical;
};

/** What relative links of the page start from, absolute; `null` where nothing says. */
export const baseUrlOf = ({base}: Pick<PageFacts, 'base'>, url: string | null): string | null => resolveLink(base ?? undefined, url) ?? url;

/**
 * Who wrote a page, where, when: by its linked data, its `meta` elements, its markup, and what Readability found.
 *
 * @param url where the page came from, absolute; `null` for a file
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
