import {type StructuredText} from '../model/structured-text.js';
import {linkedArticle} from './linked-data.js';
import {type PageFacts} from './page-facts.js';
import {dateNames} from './page-metadata.js';

/** A text with more of it in links, and no paragraph longer than a teaser, is a list of articles. */
const maxLinkedShare = 0.6;

/** A block of which this much is a link says what stands elsewhere. */
const minTeaserLinkShare = 0.9;

/** In code units; what is shorter ("More", "Next page") is no headline. */
const minTeaserLength = 12;

/** A list of articles has at least so many such blocks … */
const minTeasers = 5;

/** … and not more text around each, in code units, than a teaser. */
const maxTeaserText = 300;

/** Of a page with such a list that nothing calls an article, the text found must be at least this part of all of it. */
const minShareBesideList = 0.3;

/** Of a page in which nothing looks like prose, likewise. */
const minShareOfPage = 0.5;

const sentenceEnd = /[.!?…:؟।。！？]["'”’»\)\]]*$/v;

/** How much of each block is in links. */
const linkedLengths = ({blocks, styles}: StructuredText): number[] => {
	const links = styles.filter(({kind}) => kind === 'link');
	let next = 0;
	return blocks.map(({start, end}) => {
		let linked = 0;
		for (let link = links[next]; link && link.start < end; link = links[++next]) {
			linked += link.start < start ? 0 : link.end - link.start;
		}

		return linked;
	});
};

type TextProfile = {readonly isLinked: boolean; readonly isList: boolean; readonly hasSentence: boolean};

const profileText = (content: StructuredText): TextProfile => {
	const {text, blocks} = content;
	const lengths = linkedLengths(content);
	let [linked, unlinked, pointers, longest] = [0, 0, 0, 0];
	let hasSentence = false;
	for (const [index, {start, end}] of blocks.entries()) {
		const length = lengths[index] ?? 0;
		const isPointer = length >= Math.max(minTeaserLength, (end - start) * minTeaserLinkShare);
		linked += length;
		longest = Math.max(longest, end - start - length);
		pointers += isPointer ? 1 : 0;
		unlinked += isPointer ? 0 : end - start;
		hasSentence ||= !isPointer && sentenceEnd.test(text.slice(Math.max(start, end - 16), end));
	}

	return {
		isLinked: linked > (linked + unlinked) * maxLinkedShare && longest <= maxTeaserText,
		isList: pointers >= minTeasers && unlinked < pointers * maxTeaserText,
		hasSentence,
	};
};

/** Whether the page itself says that it holds one article: a list of them has no date of its own. */
const isDeclared = ({meta, linkedData, title}: PageFacts): boolean =>
	meta.get('og:type')?.trim().toLowerCase() === 'article'
	|| dateNames.some(name => meta.has(name))
	|| linkedArticle(linkedData, title) !== undefined;

/**
 * Whether the text that was found in a page is an article: not a list of others, not the few words of a page that scripts
 * fill, not a small part of a page that is something else.
 *
 * @param isReaderable whether the page has paragraphs like those of an article
 */
export const isArticle = (found: StructuredText, whole: StructuredText, facts: PageFacts, isReaderable: boolean): boolean => {
	const {isLinked, isList, hasSentence} = profileText(found);
	if (found.text === '' || isLinked) {
		return false;
	}

	const part = found.text.length / Math.max(1, whole.text.length);
	if (isDeclared(facts)) {
		return isReaderable || (hasSentence && part >= minShareOfPage);
	}

	return !isList
		&& (!profileText(whole).isList || part >= minShareBesideList)
		&& (isReaderable || (hasSentence && part >= minShareOfPage));
};
