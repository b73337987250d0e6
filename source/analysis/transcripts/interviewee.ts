import {isGenitive} from '../lexicon/word-class.js';
import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Mention} from '../mentions/mention.js';

/** Words before the name of the interviewer, if a pronoun or "who" is their subject: "She talked to Bram Ostler". */
const meetingWords = new WordSet('talk talks talked speak speaks spoke chat chats chatted sat sits met meets joined joins');
/** Words after the name of the interviewer: "Bram Ostler asked". */
const askingWords = new WordSet('talks speaks chats sits meets met interviews interviewed asks asked caught visits visited');

const maxMeetingDistance = 4;

/** The share of a mention that names the interviewer rather than the person who answers. */
const interviewerWeight = 0.25;

/** True if a pronoun and a meeting word stand before a name: "she talked to | Roe", "who sat down with | Roe". */
const followsMeetingWord = ({tokens: {words, sentences}}: Document, {from, phraseFrom}: Mention): boolean => {
	const sentence = intOrZeroAt(sentences, from);
	for (let index = phraseFrom - 1; index >= 0 && index >= phraseFrom - maxMeetingDistance && intOrZeroAt(sentences, index) === sentence; index--) {
		if (meetingWords.has(words[index])) {
			return elementAt(words, index - 1)?.pronoun !== undefined;
		}
	}

	return false;
};

/** True if a name is that of the interviewer: "She talked to Roe", "Roe spoke with Doe", "the Herald’s Roe". */
const namesInterviewer = (document: Document, mention: Mention): boolean => {
	const {words} = document.tokens;
	const before = elementAt(words, mention.phraseFrom - 1);
	if (before?.lower === 'by' || isGenitive(before)) {
		return true;
	}

	return (before?.isPreposition === true && followsMeetingWord(document, mention)) || askingWords.has(words[mention.to]);
};

/**
 * Finds the person who answers in an interview: the one named most in the introduction, else in the whole text. Of two
 * named equally often in the introduction the first counts. Returns `null` if it names none and two share the rest.
 */
export const findInterviewee = (document: Document, firstTurn: number): string | null => {
	const {entities, mentions, tokens} = document;
	const opening = intOrZeroAt(tokens.starts, firstTurn);
	const isFullyNamedPerson = (entity: number): boolean => elementAt(entities, entity)?.type === 'person' && (elementAt(entities, entity)?.words.length ?? 0) > 1;
	const introduced = new Map<number, number>();
	for (const mention of mentions) {
		if (mention.start >= opening) {
			break;
		}

		if (mention.kind === 'name' && isFullyNamedPerson(mention.entity)) {
			introduced.set(mention.entity, (introduced.get(mention.entity) ?? 0) + (namesInterviewer(document, mention) ? interviewerWeight : 1));
		}
	}

	let best = -1;
	for (const [entity, weight] of introduced) {
		if (weight > (introduced.get(best) ?? 0)) {
			best = entity;
		}
	}

	if (best >= 0) {
		return elementAt(entities, best)?.name ?? null;
	}

	const [first, second] = entities.filter((_, entity) => isFullyNamedPerson(entity)).toSorted((a, b) => b.mentionCount - a.mentionCount);
	return first !== undefined && first.mentionCount > (second?.mentionCount ?? 0) ? first.name : null;
};
