import {intOrZeroAt, elementAt, intAt} from '../base/bounds-checked.js';
import {isGenitive} from '../lexicon/word-class.js';
import {type Word} from '../lexicon/lexicon.js';
import {type Tokens} from '../tokens/tokenize.js';
import {type Mention} from './mention.js';

/** The mentions that begin and end at each token: indexes, or -1. */
export type MentionIndex = {
	readonly begin: Int32Array;
	readonly end: Int32Array;
};

/** The subject of a cue: a mention, or -1. */
export type Subject = {
	readonly mention: number;
	/** True if an apposition or a relative clause separates subject and cue: "Smith, the mayor, said". */
	readonly isApart: boolean;
};

/** In tokens. */
const maxAppositionLength = 40;
const maxModifierLength = 12;
const opensApposition = new Set([',', '(', '—', '–']);
const closesApposition = new Set([',', ')', '—', '–']);
const phrasePrepositions = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'on', 'to', 'by', 'behind', 'near']);
/** Pronouns that are never the subject of the cue after them: "a man who knows him | said". */
const objectPronouns = new Set(['him', 'them', 'me', 'us']);

const noSubject: Subject = {mention: -1, isApart: false};
/** The number of adverbs and auxiliaries that may stand before a cue. */
const maxAdverbCount = 5;

/** True if two tokens are in one paragraph, and in the same passage or both outside all passages. */
export const isInSameContext = ({count, passages, paragraphs}: Tokens, index: number, other: number): boolean => index >= 0 && index < count
	&& passages[index] === passages[other] && paragraphs[index] === intAt(paragraphs, other);

/** True if a word links a noun with the preposition after it: "close | to", "familiar | with", "obtained | by". */
const canPrecedePreposition = (word: Word | undefined): boolean => word?.shape === 'lower'
	&& !(word.isPreposition || word.isConjunction || word.isAuxiliary || word.isAdverb || word.isDeterminer || word.pronoun !== undefined);

/** Returns the mention that a prepositional phrase belongs to, or -1: "a spokesman | for the mayor", "people | close to the mayor", "someone | at the back of the hall". */
const mentionBeforePhrase = (tokens: Tokens, index: MentionIndex, preposition: number): number => {
	const next = intAt(index.end, preposition - 1) ?? -1;
	if (next >= 0 || !canPrecedePreposition(elementAt(tokens.words, preposition - 1))) {
		return next;
	}

	const isNested = elementAt(tokens.words, preposition - 2)?.isDeterminer === true && phrasePrepositions.has(elementAt(tokens.words, preposition - 3)?.lower ?? '');
	return intAt(index.end, preposition - (isNested ? 4 : 2)) ?? -1;
};

/** Returns the nominal whose modifier ends before a token, or -1: "scientists advising | the talks". */
const mentionBeforeParticiple = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, participle: number): number => {
	const word = elementAt(tokens.words, participle);
	const next = word?.shape === 'lower' && word.lower.endsWith('ing') ? intAt(index.end, participle - 1) ?? -1 : -1;
	return elementAt(mentions, next)?.kind === 'nominal' ? next : -1;
};

/** Returns the head of the noun phrase that ends at a token, as a mention or -1. Prepositional phrases lead back to it: "a spokesman | for the mayor". */
const headBefore = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, last: number): number => {
	let found = intOrZeroAt(index.end, last);
	for (let step = 0; step < 3; step++) {
		const mention = elementAt(mentions, found);
		if (mention === undefined) {
			return -1;
		}

		// The phrase of a name does not hold its article: "a group led by Ann Roe of | the Bank of Lund".
		const before = mention.phraseFrom - (mention.kind === 'name' && elementAt(tokens.words, mention.phraseFrom - 1)?.lower === 'the' ? 2 : 1);
		const earlier = phrasePrepositions.has(elementAt(tokens.words, before)?.lower ?? '') ? mentionBeforePhrase(tokens, index, before) : mentionBeforeParticiple(tokens, mentions, index, before);
		if (earlier < 0 || elementAt(mentions, earlier)?.kind === 'pronoun') {
			return found;
		}

		found = earlier;
	}

	return found;
};

/** Returns the token before a cue and its auxiliaries, adverbs and days: "Smith | on Monday also said". */
const beforeVerb = ({words}: Tokens, cue: number): number => {
	let index = cue - 1;
	for (let step = 0; step < maxAdverbCount; step++, index--) {
		const word = words[index];
		const belongs = word !== undefined && (word.isAdverb || word.isAuxiliary || word.lower === 'to' || word.lower === 'on' || (word.isCalendarWord && step < 3));
		if (!belongs) {
			break;
		}
	}

	return index;
};

/** True if the noun of an office stands before "of": "the treasurer | of Tolling". */
const isOfficeBefore = ({words}: Tokens, preposition: number): boolean => elementAt(words, preposition - 1)?.shape === 'lower' && elementAt(words, preposition - 2)?.isDeterminer === true;

/** True for a given name and a surname, so that no place is taken for a person: "the mayor of Lima, Ohio, said". */
const isFullPersonName = ({words}: Tokens, {from, to}: Mention): boolean => to - from > 1 && elementAt(words, from)?.givenNameGender !== undefined;

/** In tokens. */
const maxOfficeLength = 5;

/** True if only a noun that the word lists do not know stands before a comma in its sentence: "The harbour master|, Freda Lind, says". */
const isUnknownOffice = ({words, sentences}: Tokens, comma: number): boolean => {
	for (let at = comma - 1; at >= 0 && at >= comma - maxOfficeLength; at--) {
		const word = words[at];
		if (word?.isDeterminer === true || isGenitive(word)) {
			return at < comma - 1 && (isGenitive(word) || sentences[at] !== intAt(sentences, at - 1));
		}

		if (!canPrecedePreposition(word)) {
			return false;
		}
	}

	return false;
};

/** Returns the name that is the whole apposition before a comma, or -1: "an expert called by the state, | Ann Roe|,". The words before it only describe the person. */
const nameInApposition = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, comma: number): number => {
	const found = intAt(index.end, comma - 1) ?? -1;
	const name = elementAt(mentions, found);
	if (name?.kind !== 'name' || elementAt(tokens.words, name.phraseFrom - 1)?.text !== ',') {
		return -1;
	}

	const described = elementAt(mentions, intAt(index.end, name.phraseFrom - 2) ?? -1);
	if (described === undefined && isFullPersonName(tokens, name) && isUnknownOffice(tokens, name.phraseFrom - 1)) {
		return found;
	}

	const word = elementAt(tokens.words, (described?.phraseFrom ?? 0) - 1)?.lower ?? '';
	if (described?.kind === 'name' && word === 'of' && isOfficeBefore(tokens, described.phraseFrom - 1) && isFullPersonName(tokens, name)) {
		return found;
	}

	return described !== undefined && described.kind !== 'name' && phrasePrepositions.has(word) ? found : -1;
};

/** Finds the mention before an apposition or a relative clause that ends at a token: "Smith|, the mayor of Leeds,". */
const subjectApart = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, end: number): Subject => {
	const {words, sentences} = tokens;
	const name = nameInApposition(tokens, mentions, index, end);
	if (name >= 0) {
		return {mention: name, isApart: false};
	}

	for (let back = end - 1; back > end - maxAppositionLength && isInSameContext(tokens, back, end) && intAt(sentences, back) === sentences[end]; back--) {
		if (opensApposition.has(elementAt(words, back)?.text ?? '') && intOrZeroAt(index.end, back - 1) >= 0) {
			return {mention: headBefore(tokens, mentions, index, back - 1), isApart: true};
		}
	}

	return noSubject;
};

/** True if a word can open the modifier of a noun before it: "a woman | in the second row", "a letter | seen by the Times". */
const opensModifier = (word: Word | undefined): boolean => word !== undefined
	&& (phrasePrepositions.has(word.lower) || (word.shape === 'lower' && (word.lower.endsWith('ed') || word.lower.endsWith('ing'))));

/** Finds the mention whose modifier ends at a token: "a woman| in the second row", "a man| who would not give his name". */
const subjectWithModifier = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, end: number): Subject => {
	const {words, sentences} = tokens;
	let isPhrase = true;
	for (let back = end; back > end - maxModifierLength && isInSameContext(tokens, back, end) && intAt(sentences, back) === sentences[end]; back--) {
		const word = words[back];
		if (word === undefined || word.shape === 'mark') {
			break;
		}

		const before = elementAt(mentions, intAt(index.end, back - 1) ?? -1);
		if (word.lower === 'who' && before !== undefined) {
			return {mention: headBefore(tokens, mentions, index, back - 1), isApart: true};
		}

		isPhrase &&= !(word.isAuxiliary || word.isConjunction || word.cueStrength > 0);
		if (isPhrase && before?.kind === 'nominal' && opensModifier(word)) {
			return {mention: headBefore(tokens, mentions, index, back - 1), isApart: false};
		}
	}

	return noSubject;
};

/** Finds the subject before a cue: next to it, before a modifier, or before an apposition or a relative clause. */
export const subjectBefore = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, cue: number): Subject => {
	const before = beforeVerb(tokens, cue);
	if (!isInSameContext(tokens, before, cue)) {
		return noSubject;
	}

	const word = elementAt(tokens.words, before);
	if (intOrZeroAt(index.end, before) >= 0 && !objectPronouns.has(word?.lower ?? '')) {
		return {mention: headBefore(tokens, mentions, index, before), isApart: false};
	}

	return closesApposition.has(word?.text ?? '') ? subjectApart(tokens, mentions, index, before) : subjectWithModifier(tokens, mentions, index, before);
};
