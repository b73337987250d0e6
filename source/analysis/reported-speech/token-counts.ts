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

/** The number of running counts of each token: one for each property of `TokenCounts`. */
const stride = 6;

const verbFlags = tokenFlag.auxiliary + tokenFlag.cue;

/** The running counts of the document that was counted last. Reused for every document, so that its memory is allocated once. */
let running = new Int32Array(0);

/** Counts what stands between two tokens of a document. It keeps running counts, so that a question costs the same for any distance. Use one counter at a time. */
export class TokenCounter {
	readonly #count: number;

	constructor({tokens: {flags, passages, count}}: Document) {
		if (running.length < (count + 1) * stride) {
			running = new Int32Array((count + 1) * stride);
		}

		let [words, auxiliaries, verbs, commas, quoted, cues] = [0, 0, 0, 0, 0, 0];
		for (let index = 0; index < count; index++) {
			if ((passages[index] ?? -1) >= 0) {
				quoted++;
			} else if (hasFlag(flags, index, tokenFlag.comma)) {
				commas++;
			} else if (!hasFlag(flags, index, tokenFlag.mark)) {
				words++;
				auxiliaries += hasFlag(flags, index, tokenFlag.auxiliary) ? 1 : 0;
				cues += hasFlag(flags, index, tokenFlag.cue) ? 1 : 0;
				verbs += hasFlag(flags, index, verbFlags) || wordClassOfFlags(flags, index) === wordClass.endsInEd ? 1 : 0;
			}

			const to = (index + 1) * stride;
			running[to] = words;
			running[to + 1] = auxiliaries;
			running[to + 2] = verbs;
			running[to + 3] = commas;
			running[to + 4] = quoted;
			running[to + 5] = cues;
		}

		this.#count = count;
	}

	/** Counts the tokens from one token up to another. */
	between(from: number, to: number): TokenCounts {
		const last = Math.min(Math.max(to, 0), this.#count) * stride;
		const first = Math.min(Math.max(from, 0) * stride, last);
		return {
			words: (running[last] ?? 0) - (running[first] ?? 0),
			auxiliaries: (running[last + 1] ?? 0) - (running[first + 1] ?? 0),
			verbs: (running[last + 2] ?? 0) - (running[first + 2] ?? 0),
			commas: (running[last + 3] ?? 0) - (running[first + 3] ?? 0),
			quoted: (running[last + 4] ?? 0) - (running[first + 4] ?? 0),
			cues: (running[last + 5] ?? 0) - (running[first + 5] ?? 0),
		};
	}
}
