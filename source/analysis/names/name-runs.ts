import {elementAt, intAt} from '../base/bounds-checked.js';
import {findBoilerplate, isCredit} from '../tokens/boilerplate.js';
import {isCapital} from '../tokens/capitalization.js';
import {knownNameLength, type Word} from '../lexicon/lexicon.js';
import {type Tokens} from '../tokens/tokenize.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {WordSet} from '../lexicon/word-set.js';
import {endOfChain} from './name-chains.js';
import {
	postNominals, isField, isOrganization, isTitle, nationalNameEndings, officeWords, opensOffice, personAfterOffice,
} from './titles.js';
import {isInitial, type CasedText} from './name-words.js';

/** One occurrence of a name, without the titles and nationalities before it. */
export type NameRun = {
	/** The first token, and the token after the last. */
	readonly from: number;
	readonly to: number;
	/** The name in lower case. */
	readonly key: string;
	/** The last word of the title before the name. */
	readonly title: Word | undefined;
	/** The first token of the title, or `from` if there is none. */
	readonly phraseFrom: number;
};

/** Particles that are not English words as well. */
const leadingParticles = new WordSet('von van der den della del dos bin ibn bint');

/** The first words of nationalities of two words. */
const nationalityFirstHalves = new WordSet('sri south north east west new costa puerto central papua burkina');

/** True if the word before a nationality is its first half and not a name: "Sri | Lankan", "South | African". */
const isFirstHalfOfNationality = (words: readonly Word[], from: number, at: number): boolean => at - from === 1 && nationalityFirstHalves.has(words[from]);

/** True if a nationality is the surname after a given name: "Mark | French". */
const isNationalSurname = (words: readonly Word[], from: number, at: number, to: number): boolean => at + 1 === to && at - from === 1 && !isFirstHalfOfNationality(words, from, at)
	&& words[from]?.givenNameGender !== undefined && !words[from].isPlaceName && words[at]?.isPersonNoun === false && !words[at].isPluralPersonNoun;

const keyOf = (words: readonly Word[], from: number, to: number): string => {
	let key = words[from]?.lower ?? '';
	for (let at = from + 1; at < to; at++) {
		key += ` ${words[at]?.lower ?? ''}`;
	}

	return key;
};

/** True if a title is a name too, because only one person has it: "the Pope". */
export const isPope = (word: Word | undefined): boolean => word?.lower === 'pope' && word.shape === 'capital';

/** Splits chains of name words into names. */
class ChainSplitter {
	readonly found: NameRun[] = [];
	readonly #tokens: Tokens;
	readonly #words: readonly Word[];

	constructor(tokens: Tokens) {
		this.#tokens = tokens;
		this.#words = tokens.words;
	}

	/** Adds the names of the chain from `from` to `to`. */
	add(from: number, to: number): void {
		if (to - from === 1 && isPope(this.#words[from])) {
			this.#push({
				from, to, title: undefined, phraseFrom: from,
			});
		} else {
			this.#split(from, to);
		}
	}

	/** Splits the chain from `from` to `to` at its titles, and each piece between them further. */
	#split(from: number, to: number): void {
		const words = this.#words;
		const link = elementAt(words, from - 1)?.lower === 'the' ? from - 2 : from - 1;
		let begin = this.#afterOffice(link, from, to);
		let title = this.#titleBefore(begin === from ? from : link);
		let phraseFrom = begin === from ? from : this.#startOfTitle(link - 1);
		this.#pushOffice(from, begin);
		for (let at = begin; at < to; at++) {
			const known = words[at]?.opensKnownName === true ? knownNameLength(words, at) : 0;
			if (known > 1 && at + known <= to) {
				at += known - 1;
				continue;
			}

			if (at > begin && postNominals.has(words[at]) && words[at]?.shape !== 'lower') {
				this.#splitPiece(begin, at, {title, phraseFrom});
				begin = at + 1;
				continue;
			}

			if (!isTitle(words, from, at, to)) {
				continue;
			}

			this.#splitPiece(begin, this.#withoutOffice(begin, at), {title, phraseFrom});
			phraseFrom = title === undefined && at === begin ? phraseFrom : begin;
			const after = this.#afterTitle(at, to);
			title = after.isTitled ? words[at] : undefined;
			phraseFrom = after.isTitled ? phraseFrom : after.begin;
			begin = after.begin;
			at = begin - 1;
		}

		if (begin < to) {
			this.#splitPiece(begin, to, {title, phraseFrom});
		}
	}

	/** Splits a piece without titles at a nationality, or where the name of a person follows that of a place or an organization. */
	#splitPiece(from: number, to: number, {title, phraseFrom}: {readonly title: Word | undefined; readonly phraseFrom: number}): void {
		const words = this.#words;
		if (from >= to) {
			return;
		}

		if (!isOrganization(words, from, to)) {
			for (let at = from; at < to; at++) {
				if (words[at]?.isNationality === true && to - from > 1 && knownNameLength(words, at) === 0 && !isNationalSurname(words, from, at, to)) {
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
		} else if (words[from]?.isNationality === true && to - from === 2 && !nationalNameEndings.has(elementAt(words, to - 1)) && knownNameLength(words, from) === 0) {
			from++;
		}

		this.#push({
			from, to, title, phraseFrom: title === undefined ? Math.min(from, phraseFrom) : phraseFrom,
		});
	}

	/** True if the name of a person begins at `at`, after another name: "Navy SEAL | Chris Kyle", "Texas | Ted Cruz". */
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

	/** Returns the start of the name after the title at a token and its office, and whether the title is that of the name: "Minister of Education | Ada Bell". */
	#afterTitle(at: number, to: number): {readonly begin: number; readonly isTitled: boolean} {
		const link = this.#words[at + 1];
		if (at + 2 >= to || (link?.lower !== 'of' && link?.lower !== 'for')) {
			return {begin: at + 1, isTitled: true};
		}

		const person = opensOffice(this.#words[at], link) ? personAfterOffice(this.#words, at + 2, to) : -1;
		const office = this.#words[at + 2]?.lower === 'the' ? at + 3 : at + 2;
		if (person === -1) {
			return {begin: this.#endOfFields(office, to), isTitled: false};
		}

		this.#pushOffice(office, person);
		return {begin: person, isTitled: true};
	}

	/** Returns the end of the office whose title and "of" stand before the chain, or `from`: "secretary of State | Mara Lind". */
	#afterOffice(link: number, from: number, to: number): number {
		const words = this.#words;
		const isOffice = opensOffice(elementAt(words, link - 1), elementAt(words, link)) && intAt(this.#tokens.sentences, link - 1) === this.#tokens.sentences[from];
		const person = isOffice ? personAfterOffice(words, from, to) : from;
		// After a title in lower case, only a given name shows where the office ends: "owner of the Leeds Rovers".
		return person > from && (isCapital(elementAt(words, link - 1)) || words[person]?.givenNameGender !== undefined) ? person : from;
	}

	/** Returns the first word of the title that ends at a token: "Attorney General". */
	#startOfTitle(at: number): number {
		const words = this.#words;
		let from = at;
		while (from > 0 && isCapital(words[from]) && isCapital(elementAt(words, from - 1)) && elementAt(words, from - 1)?.isTitle === true) {
			from--;
		}

		return from;
	}

	/** Pushes the name of the place or organization in an office: "President of Brazil". */
	#pushOffice(from: number, to: number): void {
		if (this.#endOfFields(from, to) === from) {
			this.#splitPiece(from, to, {title: undefined, phraseFrom: from});
		}
	}

	/** Returns the end of the fields of an office, which are no names, from `from` on: "Education and Health", "State". */
	#endOfFields(from: number, to: number): number {
		const words = this.#words;
		let end = from;
		while (end < to) {
			const isLink = end > from && (words[end]?.lower === 'and' || words[end]?.text === '&');
			if (!isField(words[isLink ? end + 1 : end])) {
				break;
			}

			end += isLink ? 2 : 1;
		}

		return Math.min(end, to);
	}

	/** Returns the end of a piece without the words that belong to the title at `to`: "| Prime Minister". */
	#withoutOffice(from: number, to: number): number {
		let end = to;
		while (end > from && officeWords.has(elementAt(this.#words, end - 1)) && !(end - 1 === from && this.#words[from]?.isOrganizationNamePart === true)) {
			end--;
		}

		return end;
	}

	/** Returns the title right before a token, or `undefined`. */
	#titleBefore(from: number): Word | undefined {
		const before = elementAt(this.#words, from - 1);
		const isTitled = before !== undefined && (before.isTitle || (before.isPersonNoun && !before.isDeterminer && before.pronoun === undefined && isCapital(this.#words[from + 1])));
		return isTitled && intAt(this.#tokens.sentences, from - 1) === this.#tokens.sentences[from] ? before : undefined;
	}
}

/** Returns the start of a name with the particles in lower case before it: "von der Au". */
const withParticles = (words: readonly Word[], from: number): number => {
	let begin = from;
	while (begin > 0 && begin > from - 3 && elementAt(words, begin - 1)?.shape === 'lower' && leadingParticles.has(elementAt(words, begin - 1))) {
		begin--;
	}

	return begin;
};

/** Finds all occurrences of names in a text, in order. */
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
			splitter.add(withParticles(casedText.tokens.words, index), end);
			index = end - 1;
		}
	}

	return splitter.found;
};
