import {lowerBound} from '../../article/binary-search.js';
import {isGenitive} from '../lexicon/word-class.js';
import {isCapital} from '../tokens/capitalization.js';
import {elementAt, intAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Mention} from '../mentions/mention.js';
import {type RecentPerson} from './recent-people.js';

/** In tokens. */
const maxSentenceLength = 40;
/** From the start of the sentence to the name: "But the harbour’s former night watchman, | Bo Lind". */
const maxIntroductionLength = 9;

const maxMentions = 5;

const objects = new WordSet('him himself herself');
const attitudeWords = new WordSet(`agrees agreed disagrees disagreed differs differed remembers remembered recalls recalled thinks thought believes believed
doubts doubted knows knew sees saw view views differently story version convinced unconvinced persuaded sure unsure impressed surprised amused
proud angry furious relieved delighted sceptical skeptical shrugs shrugged laughs laughed smiles smiled sighs sighed nods nodded grins grinned
begs begged insists insisted`);

/** Returns the first token of the sentence that ends before a passage, or -1 if none does or it is too long. */
const sentenceStartBefore = ({tokens: {sentences, passages, words}}: Document, end: number): number => {
	const last = end - 1;
	const sentence = intAt(sentences, last);
	if (sentence === undefined || !['.', ':'].includes(elementAt(words, last)?.text ?? '')) {
		return -1;
	}

	for (let index = last; index > last - maxSentenceLength; index--) {
		if ((intAt(passages, index) ?? -1) >= 0) {
			return -1;
		}

		if (intAt(sentences, index - 1) !== sentence) {
			return index;
		}
	}

	return -1;
};

/** True if a sentence speaks of a person beside its subject: "Her sister gave | him a lamp". */
const hasObjectPronoun = ({tokens: {words}}: Document, from: number, to: number): boolean => {
	for (let index = from; index < to; index++) {
		const word = words[index];
		const next = elementAt(words, index + 1);
		if (objects.has(word) || (word?.lower === 'her' && (next === undefined || next.shape === 'mark' || next.isPreposition || next.isDeterminer))) {
			return true;
		}
	}

	return false;
};

/** True if words that tell who somebody is stand before his name and after the start of the sentence: "Her first officer, | Lena Wick". */
const hasRoleBefore = ({tokens: {words}}: Document, start: number, name: number): boolean => {
	const first = elementAt(words, start)?.isConjunction === true ? start + 1 : start;
	const opener = elementAt(words, first);
	for (let index = first; index < name; index++) {
		if (words[index]?.isAuxiliary === true) {
			return false;
		}
	}

	return name > first && opener !== undefined && (opener.isDeterminer || opener.pronoun !== undefined || opener.isPersonNoun || isCapital(opener));
};

/** True if a sentence tells how its subject feels or what he thinks: he says why in the words that follow. */
const hasAttitude = ({tokens: {words}}: Document, from: number, to: number): boolean => {
	for (let index = from; index < to; index++) {
		if (attitudeWords.has(words[index])) {
			return true;
		}
	}

	return false;
};

/** True if a name is the first mention of its person outside headings. */
const isFirstMention = ({mentions, mentionsByEntity, headings, tokens: {paragraphs}}: Document, index: number, {entity}: Mention): boolean => {
	for (const other of mentionsByEntity[entity] ?? []) {
		if (!headings.has(intOrZeroAt(paragraphs, elementAt(mentions, other)?.from ?? 0))) {
			return other === index;
		}
	}

	return false;
};

/**
 * Returns the person whom the sentence before a passage brings in as its subject by what he is, or `undefined`: "Her first
 * officer, Lena Wick, remembers it differently. “…,” she said." The article brings him in because he is about to speak.
 */
export const introducedSubject = (document: Document, candidates: readonly RecentPerson[], passage: number): RecentPerson | undefined => {
	const {mentions, unquotedMentions, entities, tokens: {words, paragraphs}} = document;
	const end = intAt(document.passageFrom, passage) ?? -1;
	const start = end < 1 ? -1 : sentenceStartBefore(document, end);
	if (start < 0 || intAt(paragraphs, start) !== intAt(paragraphs, end)) {
		return undefined;
	}

	const at = lowerBound(unquotedMentions, start, index => mentions[index]?.from ?? 0);
	for (const index of unquotedMentions.slice(at, at + maxMentions)) {
		const name = mentions[index];
		if (name === undefined || name.from >= start + maxIntroductionLength) {
			return undefined;
		}

		if (name.kind === 'name' && elementAt(entities, name.entity)?.type === 'person' && !isGenitive(words[name.to]) && elementAt(words, name.phraseFrom - 1)?.isPreposition !== true) {
			const isIntroduced = hasRoleBefore(document, start, name.phraseFrom) && (name.to - name.from > 1 || hasAttitude(document, name.to, end));
			return isIntroduced && isFirstMention(document, index, name) && !hasObjectPronoun(document, name.to, end) ? candidates.find(({entity}) => entity === name.entity) : undefined;
		}
	}

	return undefined;
};
