import {elementAt, intAt} from '../base/bounds-checked.js';
import {findBoilerplate, isCredit} from '../tokens/boilerplate.js';
import {isCapital} from '../tokens/capitalization.js';
import {knownNameLength, type Word} from '../lexicon/lexicon.js';
import {type Tokens} from '../tokens/tokenize.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {endOfChain} from './name-chains.js';
import {
	postNominals, isOrganization, isTitle, nationalNameEndings, officeWords,
} from './titles.js';
import {isInitial, type CasedText} from './name-words.js';

/** A name where it stands, without the titles and nationalities before it. */
export type NameRun = {
	/** First token, and the one after the last. */
	readonly from: number;
	readonly to: number;
	/** Its words in lower case. */
	readonly key: string;
	/** The last word of the title before it. */
	readonly title: Word | undefined;
	/** Where the title begins, else `from`. */
	readonly phraseFrom: number;
};

/** Particles that no English word is mistaken for. */
const leadingParticles = new Set('von van der den della del dos bin ibn bint'.split(' '));

/** First halves of nationalities. */
const nationalityFirstHalves = new Set('sri south north east west new costa puerto central papua burkina'.split(' '));

/** "Sri | Lankan", "South | African": whether what stands before a nationality is its first half and no name. */
const isFirstHalfOfNationality = (words: readonly Word[], from: number, at: number): boolean => at - from === 1 && nationalityFirstHalves.has(words[from]?.lower ?? '');

const keyOf = (words: readonly Word[], from: number, to: number): string => {
	let key = words[from]?.lower ?? '';
	for (let at = from + 1; at < to; at++) {
		key += ` ${words[at]?.lower ?? ''}`;
	}

	return key;
};

/** Cuts a chain into names. */
class ChainSplitter {
	readonly found: NameRun[] = [];
	readonly #tokens: Tokens;
	readonly #words: readonly Word[];

	constructor(tokens: Tokens) {
		this.#tokens = tokens;
		this.#words = tokens.words;
	}

	/** Cuts the chain from `from` to `to` at its titles, and what stands between them further. */
	split(from: number, to: number): void {
		const words = this.#words;
		let begin = this.#afterOffice(from, to);
		let title = this.#titleBefore(begin === from ? from : from - 1);
		let phraseFrom = from;
		for (let at = begin; at < to; at++) {
			const known = words[at]?.opensKnownName === true ? knownNameLength(words, at) : 0;
			if (known > 1 && at + known <= to) {
				at += known - 1;
				continue;
			}

			if (at > begin && postNominals.has(words[at]?.lower ?? '') && words[at]?.shape !== 'lower') {
				this.#splitPiece(begin, at, {title, phraseFrom});
				begin = at + 1;
				continue;
			}

			if (!isTitle(words, from, at, to)) {
				continue;
			}

			this.#splitPiece(begin, this.#withoutOffice(begin, at), {title, phraseFrom});
			phraseFrom = title === undefined && at === begin ? phraseFrom : begin;
			title = words[at];
			// "Secretary of State", "Attorney General of Texas": the office goes on after "of".
			if (words[at + 1]?.lower === 'of' && at + 2 < to) {
				const office = Math.max(1, knownNameLength(words, at + 2));
				at += 1 + office;
			}

			begin = at + 1;
		}

		if (begin < to) {
			this.#splitPiece(begin, to, {title, phraseFrom});
		}
	}

	/** Cuts a piece without titles where a nationality stands in it, or where a person begins after a place or a body. */
	#splitPiece(from: number, to: number, {title, phraseFrom}: {readonly title: Word | undefined; readonly phraseFrom: number}): void {
		const words = this.#words;
		if (from >= to) {
			return;
		}

		if (!isOrganization(words, from, to)) {
			for (let at = from; at < to; at++) {
				if (words[at]?.isNationality === true && to - from > 1 && knownNameLength(words, at) === 0) {
					this.#push({
						from, to: isFirstHalfOfNationality(words, from, at) ? from : at, title, phraseFrom,
					});
					this.#splitPiece(at + 1, to, {title: undefined, phraseFrom: from});
					return;
				}

				if (at > from && this.#personBegins(from, at, to)) {
					this.#push({
						from, to: at, title, phraseFrom,
					});
					this.#push({
						from: at, to, title: undefined, phraseFrom: from,
					});
					return;
				}
			}
		} else if (words[from]?.isNationality === true && to - from === 2 && !nationalNameEndings.has(elementAt(words, to - 1)?.lower ?? '') && knownNameLength(words, from) === 0) {
			from++;
		}

		this.#push({
			from, to, title, phraseFrom: title === undefined ? Math.min(from, phraseFrom) : phraseFrom,
		});
	}

	/** "Navy SEAL | Chris Kyle", "Texas | Ted Cruz": a given name with a surname after what is no given name. */
	#personBegins(from: number, at: number, to: number): boolean {
		const words = this.#words;
		const word = words[at];
		if (word?.givenNameGender === undefined || at + 1 >= to || !isCapital(words[at + 1])) {
			return false;
		}

		const first = words[from];
		if (first === undefined || first.givenNameGender !== undefined || isInitial(first) || (first.opensOrganizationName && at - from === 1)) {
			return false;
		}

		const before = elementAt(words, at - 1);
		return knownNameLength(words, from) === at - from || (at - from === 1 && (first.isPlaceName || first.isOrganizationName))
			|| before?.isOrganizationNamePart === true || before?.shape === 'upper';
	}

	#push({from, to, title, phraseFrom}: Omit<NameRun, 'key'>): void {
		if (to > from && !isCredit(this.#tokens, from, to)) {
			this.found.push({
				from, to, key: keyOf(this.#words, from, to), title, phraseFrom,
			});
		}
	}

	/** "secretary of | State Mara Lind": where the office ends whose title stands before the chain. */
	#afterOffice(from: number, to: number): number {
		const words = this.#words;
		const isOffice = elementAt(words, from - 1)?.lower === 'of' && elementAt(words, from - 2)?.isTitle === true && officeWords.has(words[from]?.lower ?? '');
		return isOffice && from + 1 < to ? from + 1 : from;
	}

	/** "Prime | Minister": where the piece ends before the office that belongs to the title at `to`. */
	#withoutOffice(from: number, to: number): number {
		let end = to;
		while (end > from && officeWords.has(elementAt(this.#words, end - 1)?.lower ?? '') && !(end - 1 === from && this.#words[from]?.isOrganizationNamePart === true)) {
			end--;
		}

		return end;
	}

	#titleBefore(from: number): Word | undefined {
		const before = elementAt(this.#words, from - 1);
		const isTitled = before !== undefined && (before.isTitle || (before.isPersonNoun && !before.isDeterminer && before.pronoun === undefined && isCapital(this.#words[from + 1])));
		return isTitled && intAt(this.#tokens.sentences, from - 1) === this.#tokens.sentences[from] ? before : undefined;
	}
}

/** Where a name begins with the small particles before its first capital: "von der Au". */
const withParticles = (words: readonly Word[], from: number): number => {
	let begin = from;
	while (begin > 0 && begin > from - 3 && elementAt(words, begin - 1)?.shape === 'lower' && leadingParticles.has(elementAt(words, begin - 1)?.lower ?? '')) {
		begin--;
	}

	return begin;
};

/** Finds the names of a text: runs of capitalised words, without the titles and nationalities before them. */
export const findNameRuns = (casedText: CasedText): NameRun[] => {
	const splitter = new ChainSplitter(casedText.tokens);
	const {flags} = casedText.tokens;
	const boilerplate = findBoilerplate(casedText.tokens);
	for (let index = 0; index < casedText.tokens.count; index++) {
		if (!hasFlag(flags, index, tokenFlag.capital) || boilerplate.has(casedText.tokens.paragraphs[index] ?? 0)) {
			continue;
		}

		const end = endOfChain(casedText, index);
		if (end > index) {
			splitter.split(withParticles(casedText.tokens.words, index), end);
			index = end - 1;
		}
	}

	return splitter.found;
};
