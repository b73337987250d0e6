import {elementAt, intAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {cueStrength} from '../lexicon/cue-strength.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Mention} from '../mentions/mention.js';
import {type RecentPerson} from './recent-people.js';

const firstPersons = new WordSet('i me my mine myself');
const malePronouns = new WordSet('he him his himself');
const femalePronouns = new WordSet('she her hers herself');
const maxTokensRead = 80;
const minMainMentions = 3;

/** The pronouns of a passage: whether it speaks of its speaker, and of somebody with the gender of the speaker. */
type PassagePronouns = {readonly hasFirstPerson: boolean; readonly hasThirdPerson: boolean};

const pronounsOf = ({tokens: {words}, passageFrom, passageTo}: Document, passage: number, gender: string | undefined): PassagePronouns => {
	const from = intOrZeroAt(passageFrom, passage);
	const to = Math.min(intOrZeroAt(passageTo, passage), from + maxTokensRead);
	const others = gender === 'male' ? malePronouns : femalePronouns;
	let hasFirstPerson = false;
	let hasThirdPerson = false;
	for (let index = from; index < to; index++) {
		hasFirstPerson ||= firstPersons.has(words[index]);
		hasThirdPerson ||= others.has(words[index]);
	}

	return {hasFirstPerson, hasThirdPerson};
};

const startsSentence = ({tokens: {sentences}}: Document, {from, phraseFrom}: Mention): boolean => intAt(sentences, phraseFrom - 1) !== intAt(sentences, from);

/** True if a person comes up within the sentence of somebody else: "He sails with | Iolo Parry", "His coach was | Len Hobday". */
const isIntroducedAsObject = (document: Document, first: Mention): boolean => {
	const before = elementAt(document.tokens.words, first.phraseFrom - 1);
	if (before?.shape !== 'lower' || startsSentence(document, first) || document.headings.has(intOrZeroAt(document.tokens.paragraphs, first.from))) {
		return false;
	}

	return before.isPreposition || before.isAuxiliary || !(before.isPersonNoun || before.isTitle || before.isConjunction || before.isDeterminer);
};

const speaksBy = (document: Document, index: number): boolean => document.clausesBySubject.get(index)?.some(clause => clause.cueStrength > cueStrength.stance) === true;

/** True for somebody who has said nothing yet, and whom the article named last and first brought in beside another person. */
const isBystander = (document: Document, person: RecentPerson, passageCounts: ReadonlyMap<number, number>): boolean => {
	const first = elementAt(document.mentions, document.mentionsByEntity[person.entity]?.[0] ?? -1);
	return first !== undefined && elementAt(document.mentions, person.mention)?.kind === 'name' && !passageCounts.has(person.entity)
		&& !speaksBy(document, person.mention) && isIntroducedAsObject(document, first);
};

/** Returns the candidate who said the most passages, then the one mentioned most, if mentioned more than the chosen person. */
const findMainPerson = (candidates: readonly RecentPerson[], chosen: RecentPerson, passageCounts: ReadonlyMap<number, number>): RecentPerson | undefined => {
	let main: RecentPerson | undefined;
	let mostPassages = 0;
	for (const person of candidates) {
		const passages = passageCounts.get(person.entity) ?? 0;
		const isKnown = passages > 0 || (person.mentionCount >= minMainMentions && person.pronounCount > 0);
		const isFirst = main === undefined || passages > mostPassages || (passages === mostPassages && person.mentionCount > main.mentionCount);
		if (person !== chosen && isKnown && isFirst && person.mentionCount > chosen.mentionCount) {
			main = person;
			mostPassages = passages;
		}
	}

	return main;
};

/** A pronoun, the passage beside it or -1, the person whom it seems to stand for, and by entity the number of passages said. */
type Question = {
	readonly mention: Mention;
	readonly passage: number;
	readonly chosen: RecentPerson | undefined;
	readonly passageCounts: ReadonlyMap<number, number>;
};

/**
 * Returns the person who says a passage in place of the one whom its pronoun seems to stand for, or `undefined`. A feature
 * is about one person, who has been talking. Somebody brought in by a sentence about that person is not the speaker of
 * words such as "I tie him to the mast".
 */
export const mainPersonInstead = (document: Document, candidates: readonly RecentPerson[], {mention, passage, chosen, passageCounts}: Question): RecentPerson | undefined => {
	if (passage < 0 || chosen === undefined || candidates.length < 2 || !isBystander(document, chosen, passageCounts)) {
		return undefined;
	}

	const {hasFirstPerson, hasThirdPerson} = pronounsOf(document, passage, mention.gender);
	return hasFirstPerson && hasThirdPerson ? findMainPerson(candidates, chosen, passageCounts) : undefined;
};
