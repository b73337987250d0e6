import {type Document} from '../document/document.js';
import {hasFlag, tokenFlag, wordClassOfFlags} from '../lexicon/token-flags.js';
import {wordClass} from '../lexicon/word-class.js';

/** The counts of the tokens between two tokens. */
export type TokenCounts = {
	readonly words: number;
	readonly auxiliaries: number;
	/** Auxiliaries, cues, and words that end like a past tense. */
	readonly verbs: number;
	readonly commas: number;
	/** The tokens inside passages. They count as nothing else. */
	readonly quoted: number;
	readonly cues: number;
};

const verbFlags = tokenFlag.auxiliary + tokenFlag.cue;

/** Three counts share a number, ten bits for each. Sums of such numbers wrap around, and the differences of sums are right all the same. */
const second = 2 ** 10;
const third = 2 ** 20;

/** The counts of this many tokens fit into ten bits. Sentences are read up to much fewer. */
export const maxCountedLength = second - 1;

/** The running counts of the document that was counted last: words, auxiliaries and verbs; commas, quoted tokens and cues. Reused for every document, so that their memory is allocated once. */
let wordCounts = new Int32Array(0);
let otherCounts = new Int32Array(0);

/**
 * Counts what stands between two tokens of a document that are at most `maxCountedLength` apart. It keeps running counts, so
 * that a question costs the same for any distance. Use one counter at a time.
 */
export class TokenCounter {
	readonly #count: number;

	constructor({tokens: {flags, passages, count}}: Document) {
		if (wordCounts.length <= count) {
			wordCounts = new Int32Array(count + 1);
			otherCounts = new Int32Array(count + 1);
		}

		for (let index = 0; index < count; index++) {
			let word = 0;
			let other = 0;
			if ((passages[index] ?? -1) >= 0) {
				other = second;
			} else if (hasFlag(flags, index, tokenFlag.comma)) {
				other = 1;
			} else if (!hasFlag(flags, index, tokenFlag.mark)) {
				const isVerb = hasFlag(flags, index, verbFlags) || wordClassOfFlags(flags, index) === wordClass.endsInEd;
				word = 1 + (hasFlag(flags, index, tokenFlag.auxiliary) ? second : 0) + (isVerb ? third : 0);
				other = hasFlag(flags, index, tokenFlag.cue) ? third : 0;
			}

			wordCounts[index + 1] = (wordCounts[index] ?? 0) + word;
			otherCounts[index + 1] = (otherCounts[index] ?? 0) + other;
		}

		this.#count = count;
	}

	/** Counts the tokens from one token up to another. */
	between(from: number, to: number): TokenCounts {
		const last = Math.min(Math.max(to, 0), this.#count);
		const first = Math.min(Math.max(from, 0), last);
		const words = (wordCounts[last] ?? 0) - (wordCounts[first] ?? 0);
		const others = (otherCounts[last] ?? 0) - (otherCounts[first] ?? 0);
		/* eslint-disable no-bitwise -- Each count is ten bits of an integer. */
		return {
			words: words & maxCountedLength,
			auxiliaries: (words >>> 10) & maxCountedLength,
			verbs: (words >>> 20) & maxCountedLength,
			commas: others & maxCountedLength,
			quoted: (others >>> 10) & maxCountedLength,
			cues: (others >>> 20) & maxCountedLength,
		};
		/* eslint-enable no-bitwise */
	}
}
