import {type Article, type Style} from '../../article/article.js';
import {overlaps} from '../../article/span.js';
import {memoize} from '../../article/memoize.js';
import {overlappingSpans} from './overlapping-spans.js';

/** The largest number of addresses in a text that become links, and their largest length in code units. */
const limits = {addresses: 2000, length: 2000} as const;

/** Matches an address in linear time. The lookbehind comes last, because a pattern that starts with letters is found forty times as fast. */
const urlPattern = new RegExp(String.raw`https?:\/\/(?<=\bhttps?:\/\/)[^\s<>"“”«»]{1,${limits.length}}`, 'giv');

const openingBrackets: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{'};

/** Removes the punctuation of the sentence from the end of an address. A closing bracket belongs to the address if it has the opening one. */
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

/** Returns the link spans of an article, in the order of its text: marked links, and addresses in the text. Memoized. */
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
