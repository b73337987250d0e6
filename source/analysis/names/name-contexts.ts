import {elementAt, intAt} from '../base/bounds-checked.js';
import {isForcedCapital} from '../tokens/capitalization.js';
import {type Word} from '../lexicon/lexicon.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {
	appositiveTypeNoun, followsOrganizationNoun, followsThingNoun, followsPlaceNoun, precedesDatelineDash, isFunctionWord,
} from './type-nouns.js';
import {type NameRun} from './name-runs.js';
import {type CasedText} from './name-words.js';

/** What can be seen around a name. The order is that of the model's features. */
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
} as const;

/** How many there are. */
export const contextCount = Object.keys(context).length;
const prepositions = new Map<string, number>([
	...(['in', 'of', 'by', 'to', 'from', 'at', 'with', 'for', 'on', 'against'] as const).map((word): [string, number] => [word, context[word]]),
	...['across', 'near', 'outside', 'throughout'].map((word): [string, number] => [word, context.in]),
]);
const honorifics = new Set(['mr', 'mrs', 'ms', 'miss', 'sir', 'lady', 'dr', 'madam']);
const opening = new Set(['"', '“', '\'', '‘', '«']);
const closing = new Set(['"', '”', '\'', '’', '»']);

/** How far after a name "he" or "she" is looked for. */
const farthestPronoun = 25;

const isSeparator = (word: Word | undefined): boolean => word?.text === ',' || word?.lower === 'and' || word?.lower === 'or';

/** Whether a word begins a description after a comma: "Roe, | a lawyer", "Roe, | chairwoman of …". */
const beginsApposition = (word: Word | undefined): boolean => word?.shape === 'lower' && (word.isDeterminer || word.isPersonNoun || word.isModifier || word.isTitle);

/** Notes what stands around names. */
export class ContextCounter {
	readonly #casedText: CasedText;
	readonly #words: readonly Word[];
	#seen: number[] = [];

	constructor(casedText: CasedText) {
		this.#casedText = casedText;
		this.#words = casedText.tokens.words;
	}

	/** Counts in `seen` what stands around a name. */
	watch(run: NameRun, seen: number[]): void {
		this.#seen = seen;
		this.#watchPlace(run);
		this.#watchBefore(run);
		this.#watchMark(run.from, run.to);
		this.#watchWord(run.to);
		this.#watchBeside(run);
		this.#watchHeralds(run);
		this.#note(context.pronounAfter, this.#isFollowedByPronoun(run.to));
	}

	#note(index: number, whether: boolean): void {
		if (whether) {
			this.#seen[index] = (this.#seen[index] ?? 0) + 1;
		}
	}

	#begins(from: number): boolean {
		const {paragraphs} = this.#casedText.tokens;
		return intAt(paragraphs, from - 1) !== paragraphs[from];
	}

	#watchPlace({from, to}: NameRun): void {
		const {tokens, headings} = this.#casedText;
		this.#note(context.forced, isForcedCapital(tokens, from));
		this.#note(context.heading, headings.has(tokens.paragraphs[from] ?? 0));
		this.#note(context.passage, (tokens.passages[from] ?? -1) >= 0);
		this.#note(context.label, this.#begins(from) && this.#words[from]?.shape === 'upper' && this.#words[to]?.text === ':');
		this.#note(context.alone, this.#begins(from) && (this.#words[to]?.text === '\n' || this.#words[to + 1]?.text === '\n'));
	}

	#watchBefore({from, title, phraseFrom}: NameRun): void {
		const before = elementAt(this.#words, from - 1);
		this.#note(context.titled, title?.isOrganizationNamePart === false);
		this.#note(context.honorific, title !== undefined && honorifics.has(title.lower));
		this.#note(context.followsName, phraseFrom < from);
		if (before === undefined) {
			return;
		}

		this.#note(context.the, before.lower === 'the');
		this.#note(context.article, before.lower === 'a' || before.lower === 'an');
		this.#note(context.bracketBefore, before.text === '(');
		this.#note(context.capitalBefore, before.shape === 'capital' && !before.isCommon);
		this.#note(context.saidBefore, before.cueStrength > 1 && before.shape === 'lower');
		this.#note(context.possessor, before.lower === '\'s' || (before.isDeterminer && before.lower.endsWith('s')));
		const leading = before.lower === 'the' ? elementAt(this.#words, from - 2) : before;
		const preposition = leading === undefined ? undefined : prepositions.get(leading.lower);
		if (preposition !== undefined) {
			this.#note(preposition, true);
		}
	}

	/** The noun that says what a name names, and the dash of a dateline. */
	#watchHeralds({from, to}: NameRun): void {
		const words = this.#words;
		const apposed = appositiveTypeNoun(words, to);
		this.#note(context.town, apposed === 'place' || followsPlaceNoun(words, from));
		this.#note(context.body, apposed === 'organization' || followsOrganizationNoun(words, from));
		this.#note(context.thing, apposed === 'thing' || followsThingNoun(words, from));
		this.#note(context.dateline, this.#begins(from) && words[from]?.shape === 'upper' && precedesDatelineDash(words, to));
	}

	/** The mark after a name, and what follows a comma. */
	#watchMark(from: number, to: number): void {
		const after = this.#words[to];
		const next = this.#words[to + 1];
		const comma = after?.text === ',';
		this.#note(context.comma, comma);
		this.#note(context.quoted, after?.shape === 'mark' && closing.has(after.text) && opening.has(elementAt(this.#words, from - 1)?.text ?? ''));
		this.#note(context.possessive, after?.lower === '\'s');
		this.#note(context.bracketAfter, after?.text === '(');
		this.#note(context.who, after?.lower === 'who' || (comma && next?.lower === 'who'));
		this.#note(context.aged, comma && next?.shape === 'number');
		this.#note(context.apposed, comma && beginsApposition(next));
		this.#note(context.placeAfter, comma && next?.isPlaceName === true);
	}

	/** The word after a name. */
	#watchWord(to: number): void {
		const after = this.#words[to];
		if (after?.shape === 'lower') {
			this.#note(context.says, after.cueStrength > 1);
			this.#note(context.verb, after.cueStrength === 0 && after.lower.length > 4 && after.lower.endsWith('ed'));
			this.#note(context.attributive, !isFunctionWord(after));
			this.#note(context.auxiliary, after.isAuxiliary);
		} else {
			this.#note(context.capitalAfter, after?.shape === 'capital' || after?.shape === 'upper');
		}
	}

	/** The names in one list with a name. */
	#watchBeside({from, to}: NameRun): void {
		const words = this.#words;
		const before = isSeparator(elementAt(words, from - 1)) ? elementAt(words, from - 2) : undefined;
		const after = isSeparator(words[to]) ? elementAt(words, to + (words[to + 1]?.lower === 'and' ? 2 : 1)) : undefined;
		this.#note(context.placeBeside, before?.isPlaceName === true || after?.isPlaceName === true);
		this.#note(context.personBeside, before?.isSurname === true || after?.givenNameGender !== undefined);
		this.#note(context.bodyBeside, before?.isOrganizationName === true || before?.isOrganizationNamePart === true || after?.isOrganizationName === true);
	}

	#isFollowedByPronoun(to: number): boolean {
		const {flags, count} = this.#casedText.tokens;
		for (let at = to; at < to + farthestPronoun && at < count; at++) {
			// eslint-disable-next-line no-bitwise -- Signs are bits.
			const word = hasFlag(flags, at, tokenFlag.lineBreak | tokenFlag.capital | tokenFlag.personWord) ? this.#words[at] : undefined;
			if (word?.text === '\n' || word?.shape === 'capital') {
				return false;
			}

			if (word?.pronoun === 'male' || word?.pronoun === 'female') {
				return true;
			}
		}

		return false;
	}
}
