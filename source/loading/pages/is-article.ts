import {type StructuredText} from '../model/structured-text.js';
import {linkedArticle} from './linked-data.js';
import {type PageFacts} from './page-facts.js';
import {dateNames} from './page-metadata.js';

/** If a larger share of the text is in links and no paragraph is longer than a teaser, the text is a list of articles. */
const maxLinkedShare = 0.6;

/** A block with at least this share of text in links is a teaser. */
const minTeaserLinkShare = 0.9;

/** In code units. A shorter link ("More", "Next page") is not a headline. */
const minTeaserLength = 12;

/** A list of articles has at least this many teasers … */
const minTeasers = 5;

/** … and at most this much other text for each of them, in code units. */
const maxTeaserText = 300;

/** On a page with such a list that does not declare an article, the found text must be at least this share of all text. */
const minShareBesideList = 0.3;

/** The same for a page without paragraphs of prose. */
const minShareOfPage = 0.5;

const sentenceEnd = /[.!?…:؟।。！？]["'”’»\)\]]*$/v;

/** Returns the length of linked text in each block. */
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

/** Tells whether the page declares that it is one article. A list of articles has no date. */
const isDeclared = ({meta, linkedData, title}: PageFacts): boolean =>
	meta.get('og:type')?.trim().toLowerCase() === 'article'
	|| dateNames.some(name => meta.has(name))
	|| linkedArticle(linkedData, title) !== undefined;

/**
 * Tells whether the text found in a page is an article: not a list of articles, not the few words of a page that scripts fill,
 * not a small part of another page.
 *
 * @param isReaderable true if the page has paragraphs like those of an article
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
