import {elementAt, intAt} from '../base/bounds-checked.js';
import {isForcedCapital} from '../tokens/capitalization.js';
import {cueStrength} from '../lexicon/cue-strength.js';
import {type Word} from '../lexicon/lexicon.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {WordSet} from '../lexicon/word-set.js';
import {
	appositiveTypeNoun, followsOrganizationNoun, followsPersonNoun, followsThingNoun, followsPlaceNoun, precedesDatelineDash, isFunctionWord,
} from './type-nouns.js';
import {type NameRun} from './name-runs.js';
import {type CasedText} from './name-words.js';

/** The contexts of an occurrence of a name, which are features of the name. The weights fix their order: see `nameColumnHash`. */
export const context = {
	forced: 0,
	heading: 1,
	the: 2,
	article: 3,
	in: 4,
	of: 5,
	by: 6,
	to: 7,
	from: 8,
	at: 9,
	with: 10,
	for: 11,
	on: 12,
	against: 13,
	titled: 14,
	honorific: 15,
	says: 16,
	saidBefore: 17,
	possessive: 18,
	aged: 19,
	apposed: 20,
	who: 21,
	placeAfter: 22,
	attributive: 23,
	auxiliary: 24,
	verb: 25,
	bracketBefore: 26,
	bracketAfter: 27,
	quoted: 28,
	followsName: 29,
	capitalAfter: 30,
	personBeside: 31,
	placeBeside: 32,
	bodyBeside: 33,
	comma: 34,
	passage: 35,
	alone: 36,
	capitalBefore: 37,
	pronounAfter: 38,
	possessor: 39,
	label: 40,
	town: 41,
	body: 42,
	thing: 43,
	dateline: 44,
	role: 45,
	its: 46,
	saysIt: 47,
	party: 48,
	acronym: 49,
	slash: 50,
	personNounAfter: 51,
	organizationNounAfter: 52,
	poll: 53,
	which: 54,
} as const;

/** The number of contexts. */
export const contextCount = Object.keys(context).length;

const prepositions = new Map<string, number>([
	...(['in', 'of', 'by', 'to', 'from', 'at', 'with', 'for', 'on', 'against'] as const).map((word): [string, number] => [word, context[word]]),
	...['across', 'near', 'outside', 'throughout'].map((word): [string, number] => [word, context.in]),
]);
/** Words after the name of the organization that asked or reported: "a Gallup poll". */
const surveys = new WordSet('poll polls polling survey surveys interview article story report reporter host anchor correspondent contributor editorial column magazine newspaper network');
const honorifics = new WordSet('mr mrs ms miss sir lady dr madam');
const opening = new WordSet('" “ \' ‘ «');
const closing = new WordSet('" ” \' ’ »');

/** The most tokens between a name and the "he" or "she" that follows it. */
const maxPronounDistance = 25;

const separators = new WordSet(', and or');
const comma = new WordSet(',');
const colon = new WordSet(':');
const openingBracket = new WordSet('(');
const lineBreak = new WordSet(['\n']);
const possessive = new WordSet('\'s');
const who = new WordSet('who');

/** True if a word begins an apposition after a comma: "Roe, | a lawyer", "Roe, | chairwoman of …". */
const beginsApposition = (word: Word | undefined): boolean => word?.shape === 'lower' && (word.isDeterminer || word.isPersonNoun || word.isModifier || word.isTitle);

/** Counts the contexts of names. */
export class ContextCounter {
	readonly #casedText: CasedText;
	readonly #words: readonly Word[];
	#counts: number[] = [];

	constructor(casedText: CasedText) {
		this.#casedText = casedText;
		this.#words = casedText.tokens.words;
	}

	/** Adds the contexts of an occurrence of a name to the counts by context. */
	count(run: NameRun, counts: number[]): void {
		this.#counts = counts;
		this.#countPosition(run);
		this.#countBefore(run);
		this.#countMarkAfter(run.from, run.to);
		this.#countAddition(run.from, run.to);
		this.#countWordAfter(run.to);
		this.#countNeighbors(run);
		this.#countTypeNouns(run);
		this.#countPronounAfter(run.to);
	}

	#countIf(index: number, condition: boolean): void {
		if (condition) {
			this.#counts[index] = (this.#counts[index] ?? 0) + 1;
		}
	}

	#startsParagraph(from: number): boolean {
		const {paragraphs} = this.#casedText.tokens;
		return intAt(paragraphs, from - 1) !== paragraphs[from];
	}

	#countPosition({from, to, phraseFrom}: NameRun): void {
		const {tokens, headings} = this.#casedText;
		this.#countIf(context.forced, isForcedCapital(tokens, from));
		this.#countIf(context.heading, headings.has(tokens.paragraphs[from] ?? 0));
		this.#countIf(context.passage, (tokens.passages[from] ?? -1) >= 0);
		this.#countIf(context.label, this.#startsParagraph(phraseFrom) && this.#words[from]?.shape === 'upper' && colon.has(this.#words[to]));
		this.#countIf(context.alone, this.#startsParagraph(from) && (lineBreak.has(this.#words[to]) || lineBreak.has(this.#words[to + 1])));
	}

	#countBefore({from, title, phraseFrom}: NameRun): void {
		const before = elementAt(this.#words, from - 1);
		this.#countIf(context.titled, title?.isOrganizationNamePart === false && title.lower !== 'former');
		this.#countIf(context.honorific, title !== undefined && honorifics.has(title));
		this.#countIf(context.followsName, phraseFrom < from);
		if (before === undefined) {
			return;
		}

		this.#countIf(context.the, before.lower === 'the');
		this.#countIf(context.article, before.lower === 'a' || before.lower === 'an');
		this.#countIf(context.bracketBefore, openingBracket.has(before));
		this.#countIf(context.capitalBefore, before.shape === 'capital' && !before.isCommon);
		this.#countIf(context.saidBefore, before.cueStrength > cueStrength.stance && before.shape === 'lower');
		this.#countIf(context.possessor, before.lower === '\'s' || (before.isDeterminer && before.lower.endsWith('s')));
		const leading = before.lower === 'the' ? elementAt(this.#words, from - 2) : before;
		const preposition = leading === undefined ? undefined : prepositions.get(leading.lower);
		if (preposition !== undefined) {
			this.#countIf(preposition, true);
		}
	}

	/** Counts nouns that tell the type of a name, and the dash of a dateline. */
	#countTypeNouns({from, to}: NameRun): void {
		const words = this.#words;
		const apposed = appositiveTypeNoun(words, to);
		this.#countIf(context.town, apposed === 'place' || followsPlaceNoun(words, from));
		this.#countIf(context.body, apposed === 'organization' || followsOrganizationNoun(words, from));
		this.#countIf(context.thing, apposed === 'thing' || followsThingNoun(words, from));
		this.#countIf(context.role, apposed === 'person' || followsPersonNoun(words, from));
		const dateline = elementAt(words, from - 1)?.text === ',' && elementAt(words, from - 2)?.shape === 'upper' ? from - 2 : from;
		this.#countIf(context.dateline, words[dateline]?.shape === 'upper' && this.#startsParagraph(dateline) && precedesDatelineDash(words, to));
	}

	/** Counts the punctuation after a name, and the word after a comma. */
	#countMarkAfter(from: number, to: number): void {
		const after = this.#words[to];
		const next = this.#words[to + 1];
		const isComma = comma.has(after);
		this.#countIf(context.comma, isComma);
		this.#countIf(context.quoted, after?.shape === 'mark' && closing.has(after) && opening.has(elementAt(this.#words, from - 1)));
		this.#countIf(context.possessive, possessive.has(after));
		this.#countIf(context.bracketAfter, openingBracket.has(after));
		this.#countIf(context.who, who.has(after) || (isComma && who.has(next)));
		this.#countIf(context.aged, isComma && next?.shape === 'number');
		this.#countIf(context.apposed, isComma && beginsApposition(next));
		this.#countIf(context.placeAfter, isComma && next?.isPlaceName === true);
	}

	/** Counts the party of a politician, an acronym in brackets, and a slash beside a name: "Roe, D-Ohio", "World Weather Organization (WWO)", "CNN/ORC". */
	#countAddition(from: number, to: number): void {
		const after = this.#words[to];
		const next = this.#words[to + 1];
		const bracket = openingBracket.has(after);
		this.#countIf(context.party, (bracket || after?.text === ',') && next?.isCompound === true && next.text.charAt(1) === '-');
		this.#countIf(context.acronym, bracket && next?.shape === 'upper' && this.#words[to + 2]?.text === ')');
		this.#countIf(context.which, after?.text === ',' && next?.lower === 'which');
		this.#countIf(context.slash, after?.text === '/' || elementAt(this.#words, from - 1)?.text === '/');
	}

	/** Counts the kinds of word after a name. */
	#countWordAfter(to: number): void {
		const after = this.#words[to];
		if (after?.shape === 'lower') {
			this.#countIf(context.says, after.cueStrength > cueStrength.stance);
			this.#countIf(context.verb, after.cueStrength === cueStrength.none && after.lower.length > 4 && after.lower.endsWith('ed'));
			this.#countIf(context.attributive, !isFunctionWord(after));
			this.#countIf(context.auxiliary, after.isAuxiliary);
			this.#countIf(context.personNounAfter, after.isPersonNoun);
			this.#countIf(context.organizationNounAfter, after.isOrganizationNoun);
			this.#countIf(context.poll, surveys.has(after));
			this.#countIf(context.saysIt, after.cueStrength > cueStrength.stance && this.#words[to + (this.#words[to + 1]?.lower === 'that' ? 2 : 1)]?.lower === 'it');
		} else {
			this.#countIf(context.capitalAfter, after?.shape === 'capital' || after?.shape === 'upper');
		}
	}

	/** Counts names beside a name in a list: "Roe, Doe and Poe". */
	#countNeighbors({from, to}: NameRun): void {
		const words = this.#words;
		const before = separators.has(elementAt(words, from - 1)) ? elementAt(words, from - 2) : undefined;
		const after = separators.has(words[to]) ? elementAt(words, to + (words[to + 1]?.lower === 'and' ? 2 : 1)) : undefined;
		this.#countIf(context.placeBeside, before?.isPlaceName === true || after?.isPlaceName === true);
		this.#countIf(context.personBeside, before?.isSurname === true || after?.givenNameGender !== undefined);
		this.#countIf(context.bodyBeside, before?.isOrganizationName === true || before?.isOrganizationNamePart === true || after?.isOrganizationName === true);
	}

	/** Counts the first pronoun that can refer to a name, if no other name stands between: "he", "she", "its". */
	#countPronounAfter(to: number): void {
		const {flags, count} = this.#casedText.tokens;
		for (let at = to; at < to + maxPronounDistance && at < count; at++) {
			// eslint-disable-next-line no-bitwise -- Flags are bits.
			const word = hasFlag(flags, at, tokenFlag.lineBreak | tokenFlag.capital | tokenFlag.personWord) ? this.#words[at] : undefined;
			if (word?.text === '\n' || word?.shape === 'capital') {
				return;
			}

			if (word?.pronoun === 'male' || word?.pronoun === 'female') {
				this.#countIf(context.pronounAfter, true);
				return;
			}

			if (word?.lower === 'its') {
				this.#countIf(context.its, true);
				return;
			}
		}
	}
}
