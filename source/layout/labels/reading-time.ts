import {type Article} from '../../article/article.js';
import {memoize} from '../../article/memoize.js';

/** Adults read about 238 words of English prose a minute (Brysbaert 2019, a meta-analysis of 190 studies). */
const wordsPerMinute = 238;

/** Chinese and Japanese have no spaces. About two characters are a word. */
const charactersPerWord = 2;

const isSpace = (code: number): boolean => code <= 32 || code === 0xA0 || code === 0x20_28 || code === 0x20_29 || code === 0x30_00;
const isIdeograph = (code: number): boolean => code >= 0x30_40 && code <= 0x9F_FF;

/** Counts the words of a text: the parts between white space, and half of the Chinese and Japanese characters. */
export function wordCount(text: string): number {
	let words = 0;
	let ideographs = 0;
	let inWord = false;
	for (let at = 0; at < text.length; at++) {
		// eslint-disable-next-line unicorn/prefer-code-point -- Surrogates are no spaces, so units will do.
		const code = text.charCodeAt(at);
		if (isIdeograph(code)) {
			ideographs++;
			inWord = false;
		} else if (isSpace(code)) {
			inWord = false;
		} else if (!inWord) {
			words++;
			inWord = true;
		}
	}

	return words + Math.ceil(ideographs / charactersPerWord);
}

/** Returns the number of words of an article. Memoized. */
export const articleWordCount = memoize(({text}: Article): number => wordCount(text));

/** Returns the minutes that `words` take to read, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.ceil(words / wordsPerMinute));

/** The longest time that is given in minutes and not in hours. */
const maxMinutesLabel = 90;

/** Returns a time as text: `3 min`, `28 h`. */
export const durationLabel = (minutes: number): string => minutes > maxMinutesLabel ? `${Math.round(minutes / 60)} h` : `${minutes} min`;

/**
 * Returns the notes for the heading of an article of which the share `done` (0 to 1) is read, longest first: the share with
 * the time that the rest takes, the share alone.
 */
export function readingTimeNotes(words: number, done: number): [most: string, ...less: string[]] {
	const share = `${Math.floor(done * 100)}%`;
	return done >= 1 ? [share] : [`${share} · ${durationLabel(readingMinutes(words * (1 - done)))}`, share];
}
