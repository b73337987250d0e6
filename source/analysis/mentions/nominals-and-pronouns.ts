import {isCapital} from '../tokens/capitalization.js';
import {elementAt, intAt} from '../base/bounds-checked.js';
import {cueStrength} from '../lexicon/cue-strength.js';
import {type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Tokens} from '../tokens/tokenize.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {type Mention} from './mention.js';

/** In tokens. */
const maxPhraseLength = 8;

/** True if a word ends a noun phrase: a mark, preposition, conjunction, auxiliary or pronoun. */
const endsPhrase = (word: Word): boolean => {
	if (word.shape === 'mark') {
		return word.lower !== '\'s';
	}

	return word.isPreposition || word.isConjunction || word.isAuxiliary || word.pronoun !== undefined;
};

/** True if the word lists know a word as a noun for persons or organizations. */
const isListedHead = (word: Word): boolean => word.isPersonNoun || word.isPluralPersonNoun || word.isOrganizationNoun;

/**
 * Returns the head of the noun phrase that begins at `from`, as a token. Returns -1 if the phrase has no noun for a person
 * or an organization.
 *
 * @param isDetermined true if a determiner precedes `from`
 */
const headOf = (tokens: Tokens, from: number, isDetermined: boolean): number => {
	let head = -1;
	/** The token after a possessive: "the board's | press office". */
	let possessed = -1;
	for (let at = from; at < tokens.count && at - from < maxPhraseLength && tokens.passages[at] === tokens.passages[from]; at++) {
		const word = tokens.words[at];
		if (word === undefined || endsPhrase(word) || (word.isDeterminer && at > from)) {
			break;
		}

		if (word.shape === 'mark') {
			possessed = at + 1;
			continue;
		}

		// "reports" and "states" are verbs too: a cue after the head is the verb, but not right after a possessive.
		const canBeHead = isListedHead(word);
		if (head !== -1 && at !== possessed && (word.cueStrength > 0 || (!canBeHead && word.shape === 'lower' && possessed < head))) {
			break;
		}

		if (canBeHead && (isDetermined || word.isPluralPersonNoun || word.isPersonNoun)) {
			head = at;
		}
	}

	return head;
};

/** True if "that" is a conjunction, not a determiner: "said that 38 people …", "reports that the mayor …". */
const opensClause = ({words}: Tokens, index: number, head: number): boolean => {
	if (words[index]?.lower !== 'that') {
		return false;
	}

	const before = elementAt(words, index - 1);
	return elementAt(words, index + 1)?.isDeterminer === true || elementAt(words, head)?.isPluralPersonNoun === true || (before !== undefined && (before.cueStrength > 0 || before.isSpeechNoun));
};

/** In tokens. */
const maxSubjectLength = 6;

/** Cues that things have too: "the last word goes to", "the road continues". */
const verbsOfThings = new Set('go goes went put puts begin begins began continue continues continued sing sings sang crow crows bark barks'.split(' '));

/** True if a word reports what its subject says: not a noun ("the claim"), not a participle ("saying"). */
const isReportingVerb = (word: Word): boolean => word.cueStrength > cueStrength.stance && word.shape === 'lower' && word.isFinite && !word.isSpeechNoun && !verbsOfThings.has(word.lower);

/** True if a word can be the head of a subject whatever it means: "the radioman", "the Ghanaian". */
const canBeAnyHead = (word: Word | undefined): boolean => word !== undefined && (word.shape === 'lower' ? word.pronoun === undefined && !word.isAdverb : word.isNationality);

/** Nouns for those who lead something, besides the listed nouns for persons: "the head | of the drivers' union". */
const leadingNouns = new WordSet('head boss keeper dean master');

/** Returns the last word of a phrase that the word lists do not know, if it is the subject of a reporting verb: "the radioman | pointed out". Otherwise -1. */
const headBeforeVerb = ({words, passages, count}: Tokens, from: number): number => {
	for (let at = from; at < count && at - from < maxSubjectLength && passages[at] === passages[from]; at++) {
		const word = words[at];
		if (word === undefined || (at > from && isReportingVerb(word))) {
			return at > from && canBeAnyHead(words[at - 1]) ? at - 1 : -1;
		}

		if (endsPhrase(word) || word.isDeterminer) {
			// "Who" tells that a noun is one for persons: "the divers who", "a diver, who".
			if (at > from && (word.lower === 'who' || (word.text === ',' && elementAt(words, at + 1)?.lower === 'who')) && canBeAnyHead(words[at - 1])) {
				return at - 1;
			}

			return word.lower === 'of' && leadingNouns.has(elementAt(words, at - 1)) ? at - 1 : -1;
		}
	}

	return -1;
};

/** Returns the last word of a phrase that the word lists do not know, if it follows its verb and a quotation: "…," said the radioman|. Otherwise -1. */
const headAfterVerb = ({words, passages, count}: Tokens, determiner: number): number => {
	const verb = elementAt(words, determiner - 1);
	if (verb === undefined || !isReportingVerb(verb) || (intAt(passages, determiner - 2) ?? -1) < 0) {
		return -1;
	}

	for (let at = determiner + 1; at < count && at - determiner < maxSubjectLength && passages[at] === passages[determiner]; at++) {
		const word = words[at];
		if (word === undefined || endsPhrase(word) || word.isDeterminer) {
			return at > determiner + 1 && canBeAnyHead(words[at - 1]) ? at - 1 : -1;
		}
	}

	return -1;
};

/** True if a phrase is the title of the name after it: "campaign manager Jane Doe". */
const isTitleOfName = ({words}: Tokens, head: number): boolean => {
	const after = elementAt(words, head + 1);
	return after !== undefined && (after.shape === 'capital' || after.shape === 'upper') && !after.isCalendarWord;
};

/** Returns the first token of the name that a possessive follows: "Mayor Ada Roe | ’s lawyer". Returns -1 if none precedes it. */
const possessorStart = ({words, passages}: Tokens, possessive: number): number => {
	let from = possessive;
	while (from > 0 && possessive - from < maxPhraseLength && passages[from - 1] === passages[possessive] && isCapital(words[from - 1])) {
		from--;
	}

	if (from === possessive) {
		return -1;
	}

	return elementAt(words, from - 1)?.lower === 'the' ? from - 1 : from;
};

/** True for a plural that the word lists do not know: "the divers". */
const isUnlistedPlural = (word: Word): boolean => !word.isOrganizationNoun && word.shape === 'lower' && word.lower.endsWith('s') && !word.lower.endsWith('ss');

const nominalMention = ({words, starts, ends}: Tokens, from: number, head: number, phraseFrom = from): Mention => {
	const word = elementAt(words, head);
	return {
		start: starts[phraseFrom] ?? 0,
		end: intAt(ends, head) ?? 0,
		kind: 'nominal',
		from,
		to: head + 1,
		phraseFrom,
		isPlural: word !== undefined && !word.isPersonNoun && (word.isPluralPersonNoun || isUnlistedPlural(word)),
		gender: word?.gender,
		entity: -1,
	};
};

/** Returns the head of the phrase that a determiner or a possessive opens: a noun for persons or organizations, or any subject of a reporting verb. Otherwise -1. */
const headOfDetermined = (tokens: Tokens, opener: number): number => {
	const head = headOf(tokens, opener + 1, true);
	if (head >= 0) {
		return head;
	}

	const before = headBeforeVerb(tokens, opener + 1);
	return before >= 0 ? before : headAfterVerb(tokens, opener);
};

/** Returns the nominal that a determiner, a possessive or a noun begins, or `undefined`. */
const nominalAt = (tokens: Tokens, index: number, word: Word): Mention | undefined => {
	if (word.shape === 'mark') {
		const phraseFrom = possessorStart(tokens, index);
		const head = phraseFrom < 0 ? -1 : headOfDetermined(tokens, index);
		return head < 0 ? undefined : nominalMention(tokens, index + 1, head, phraseFrom);
	}

	const head = word.isDeterminer ? headOfDetermined(tokens, index) : headOf(tokens, index, false);
	return head < 0 ? undefined : nominalMention(tokens, opensClause(tokens, index, head) ? index + 1 : index, head);
};

/** Finds the nominal mentions of persons and organizations: "a spokesman", "the Russian leader", "critics". */
export const findNominals = (tokens: Tokens): Mention[] => {
	const found: Mention[] = [];
	for (let index = 0; index < tokens.count; index++) {
		const word = hasFlag(tokens.flags, index, tokenFlag.nominalStart) ? tokens.words[index] : undefined;
		const nominal = word === undefined ? undefined : nominalAt(tokens, index, word);
		if (word === undefined || nominal === undefined || (word.isDeterminer && nominal.from > index && elementAt(tokens.words, nominal.from)?.isDeterminer === true)) {
			// "said that | the mayor …": the phrase begins at the next word.
			continue;
		}

		// "No official" is not a person.
		if (word.lower !== 'no' && (word.isDeterminer || !isTitleOfName(tokens, nominal.to - 1))) {
			found.push(nominal);
		}

		index = nominal.to - 1;
	}

	return found;
};

/** True if a reporting verb follows a word. "Both" is then a pronoun: "Both said". */
const precedesVerb = ({words}: Tokens, index: number): boolean => {
	const next = words[index + 1];
	return next !== undefined && isReportingVerb(next);
};

/** Finds the pronouns that can stand for a speaker or another person. */
export const findPronouns = (tokens: Tokens): Mention[] => {
	const found: Mention[] = [];
	for (let index = 0; index < tokens.count; index++) {
		const word = hasFlag(tokens.flags, index, tokenFlag.pronoun) ? tokens.words[index] : undefined;
		if (word === undefined || (word.pronoun === undefined && !precedesVerb(tokens, index))) {
			continue;
		}

		found.push({
			start: tokens.starts[index] ?? 0,
			end: tokens.ends[index] ?? 0,
			kind: 'pronoun',
			from: index,
			to: index + 1,
			phraseFrom: index,
			isPlural: word.pronoun === 'plural' || word.lower === 'we' || word.pronoun === undefined,
			gender: word.pronoun === 'male' || word.pronoun === 'female' ? word.pronoun : undefined,
			entity: -1,
		});
	}

	return found;
};
