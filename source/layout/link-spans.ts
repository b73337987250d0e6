import {type Article, type Style} from '../article/article.js';
import {overlaps} from '../article/span.js';
import {memoize} from '../article/memoize.js';
import {overlappingSpans} from './overlapping-spans.js';

/** A text may be a list of addresses; so many of them are links, each of at most so many code units. */
const limits = {addresses: 2000, length: 2000} as const;

/** Each character is looked at once. What stands before is looked at last: a pattern that begins with letters is found forty times as fast. */
const urlPattern = new RegExp(String.raw`https?:\/\/(?<=\bhttps?:\/\/)[^\s<>"“”«»]{1,${limits.length}}`, 'giv');

const openingBrackets: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{'};

/** Without the punctuation of the sentence around it: a bracket at the end belongs to an address that has opened it. */
function trimPunctuation(found: string): string {
	const counts = new Map<string, number>();
	for (const character of found) {
		counts.set(character, (counts.get(character) ?? 0) + 1);
	}

	let end = found.length;
	for (; end > 0; end--) {
		const last = found.charAt(end - 1);
		const opening = openingBrackets[last];
		const isEnd = opening === undefined
			? !/[.,;:!?'’*_]/.test(last)
			: (counts.get(opening) ?? 0) >= (counts.get(last) ?? 0);
		if (isEnd) {
			break;
		}

		counts.set(last, (counts.get(last) ?? 0) - 1);
	}

	return found.slice(0, end);
}

/** The links of an article, in the order of its text: those that are marked as such, and addresses that stand in the text. */
export const linkSpans = memoize(({text, styles}: Article): readonly Style[] => {
	const marked = styles.filter(({kind}) => kind === 'link');
	const found: Style[] = [];
	for (const {index: start, 0: words} of text.matchAll(urlPattern)) {
		const url = trimPunctuation(words);
		const style: Style = {
			start, end: start + url.length, kind: 'link', url,
		};
		if (!overlappingSpans(marked, style).some(([, link]) => overlaps(link, style))) {
			found.push(style);
		}

		if (found.length === limits.addresses) {
			break;
		}
	}

	return found.length === 0 ? marked : [...marked, ...found].toSorted((a, b) => a.start - b.start);
});
