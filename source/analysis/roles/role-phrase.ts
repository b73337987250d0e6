import {isGenitive} from '../lexicon/word-class.js';
import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';

/** The longest role, in code units and in tokens. A longer phrase is cut before a preposition. */
const maxRoleLength = 60;
const maxRoleTokens = 14;

/** Titles of address. They tell no role. */
const honorifics = new WordSet('mr mrs ms mx miss dr sir dame lord lady madam m herr frau monsieur madame rt hon rev revd reverend king queen prince');

/** Nouns for persons that tell no role. */
const vagueNouns = new WordSet('man woman person boy girl guy one lady gentleman kid child baby source some many others both those');

/** Words that end like nouns for persons but are none. */
const otherNouns = new WordSet(`another anger banner border cancer career center centre chamber chapter character color colour computer consider corner cover
danger december dinner disaster disorder either encounter enter error factor failure favor favour figure finger former
further gender harbor harbour honor honour horror however human labor labour latter layer letter later manner master
matter mirror monitor motor murder neither never newspaper november number october offer order other over
paper power quarter rather river rumor rumour sector september shelter shower silver summer
sweater terror theater theatre tower under vapor vector water weather whether winter wonder`);

const personEnding = /(?:[^aeiou]er|eer|tor|sor|ist|ian|man|woman)$/v;

/** True if a word is a noun or title that tells the role of one person, or of an organization if `isOrganization`. */
export const isRoleNoun = (word: Word, isOrganization = false): boolean =>
	(isOrganization ? word.isOrganizationNoun : word.isPersonNoun || word.isTitle) && !honorifics.has(word) && !vagueNouns.has(word);

/** True if a word of no list is probably a noun for a person: "bell-hanger". */
const looksLikePersonNoun = (word: Word): boolean =>
	word.shape === 'lower' && word.lower.length > 4 && word.cueStrength === 0 && personEnding.test(word.lower) && !otherNouns.has(word) && !vagueNouns.has(word);

const clauseOpeners = new WordSet('who whom whose which that where when while because but although though as if than');

/** True if a noun phrase ends before a word: a mark, or the first word of a clause. */
const endsPhrase = (word: Word): boolean => (word.shape === 'mark' && !isGenitive(word)) || clauseOpeners.has(word);

/** True if a word is a verb or a pronoun, which no role has. */
const isForeignToRole = (word: Word, before: Word | undefined): boolean => word.isAuxiliary || word.pronoun === 'male' || word.pronoun === 'female'
	|| (word.cueStrength > 0 && word.shape === 'lower' && word.isFinite && !word.isSpeechNoun && !isRoleNoun(word) && before?.isDeterminer !== true);

/** True if the name of a person begins at a token, and not "Roe’s lawyer". */
const isPersonAt = ({tokens: {words}, mentions, entities, mentionStartingAt}: Document, at: number): boolean => {
	const mention = elementAt(mentions, intAt(mentionStartingAt, at) ?? -1);
	return mention?.kind === 'name' && elementAt(entities, mention.entity)?.type === 'person' && !isGenitive(words[mention.to]);
};

/** Tokens: the first, and the one after the last. */
export type TokenRange = {readonly from: number; readonly to: number};

/**
 * Returns the noun phrase that begins at a token and tells a role: "the mayor of Leeds". Its last word before the first
 * preposition is a noun for a person, it has no verb, and a mark or a clause follows it.
 */
export const rolePhraseAt = (document: Document, from: number, {isOrganization = false, allowsUnlisted = false, endsAtAnd = false}): TokenRange | undefined => {
	const {words, passages, paragraphs, starts, ends, count} = document.tokens;
	const isInReach = (at: number): boolean => at < count && at - from < maxRoleTokens && passages[at] === intAt(passages, from) && paragraphs[at] === intAt(paragraphs, from);
	const lengthTo = (to: number): number => (intAt(ends, to - 1) ?? 0) - (starts[from] ?? 0);
	let noun = -1;
	let hasPreposition = false;
	let cut = -1;
	let to = from;
	for (; isInReach(to); to++) {
		const word = words[to];
		if (word === undefined || endsPhrase(word) || (endsAtAnd && word.lower === 'and')) {
			break;
		}

		if (isForeignToRole(word, elementAt(words, to - 1))) {
			return undefined;
		}

		if (word.isPreposition || word.isConjunction) {
			hasPreposition = true;
			// "Of" belongs to the word before it, and a second noun after "and" to the words after it.
			cut = noun >= 0 && word.lower !== 'of' && lengthTo(to) <= maxRoleLength && (cut < 0 || words[cut]?.lower !== 'and') ? to : cut;
		} else if (!hasPreposition && !isGenitive(word)) {
			if (isPersonAt(document, to)) {
				return undefined;
			}

			noun = to;
		}
	}

	const head = elementAt(words, noun);
	if (head === undefined || !(isRoleNoun(head, isOrganization) || (allowsUnlisted && looksLikePersonNoun(head)))) {
		return undefined;
	}

	// Before a mark, as in "the author of “Destiny”", a preposition has lost its noun.
	const whole = elementAt(words, to - 1)?.isPreposition === true ? to - 1 : to;
	const end = to - from < maxRoleTokens && lengthTo(whole) <= maxRoleLength ? whole : cut;
	return end > noun ? {from, to: end} : undefined;
};

/** Returns the text of tokens, on one line. */
export const textOfTokens = ({text, tokens: {starts, ends}}: Document, {from, to}: TokenRange): string =>
	text.slice(starts[from] ?? 0, intAt(ends, to - 1) ?? 0).replaceAll(/\s+/gv, ' ');
