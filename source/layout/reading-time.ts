/** Adults read about 238 words of English prose a minute (Brysbaert 2019, a meta-analysis of 190 studies). */
const wordsPerMinute = 238;

/** Chinese and Japanese have no spaces; about two characters are a word. */
const charactersPerWord = 2;

const isSpace = (code: number): boolean => code <= 32 || code === 0xA0 || code === 0x20_28 || code === 0x20_29 || code === 0x30_00;
const isIdeograph = (code: number): boolean => code >= 0x30_40 && code <= 0x9F_FF;

/** Words of a text: what stands between white space, and half of the Chinese and Japanese characters. */
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

/** Minutes for what is left of `words` when the share `done` (0 to 1) is read. */
export const minutesLeft = (words: number, done: number): number => words * (1 - done) / wordsPerMinute;
