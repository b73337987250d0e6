import {elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';
import {speakerNouns} from '../words/labels.js';
import {
	isIntervieweeRole, isInterviewRole, isQuestionerRole, isUpperLabel, type SpeakerLabel,
} from './speaker-labels.js';
import {voiceOf} from './voice.js';

/** A paragraph, or the part of one that begins with a label. */
export type Line = {
	readonly from: number;
	/** The token after the last. */
	readonly to: number;
	readonly label: SpeakerLabel | undefined;
};

/** A line with a label. */
export type LabelledLine = Line & {readonly label: SpeakerLabel};

/** The first token of what a line says. */
export const saidFrom = ({from, label}: Line): number => label?.said ?? from;

/** The kinds of labels: a role in an interview, the name or description of a person, words that may be a name, and the head of a paragraph. */
type LabelKind = 'role' | 'person' | 'unknown' | 'head';

const nounsOfSpeakers = new WordSet(speakerNouns);

/** If fewer of the longer lines speak, the labels are heads of paragraphs that tell about somebody. */
const minSpeakingShare = 0.4;
/** The same for labels none of which occurs twice. */
const minSpeakingShareOfSingle = 0.75;

const namesPerson = (word: Word | undefined): boolean => word !== undefined && (word.isPersonNoun || word.isPluralPersonNoun || nounsOfSpeakers.has(word));

/** True if a word cannot stand in the name of a person. */
const isFunctionWord = (word: Word): boolean => word.isAuxiliary || word.isConjunction || word.isAdverb || word.isDeterminer || word.pronoun !== undefined
	|| (word.isPreposition && word.lower !== 'of') || (word.isCommon && !word.isSurname && word.givenNameGender === undefined);

/** Returns the last words of the names of people: those that a document names elsewhere than in labels, and those whom labels name in full. */
const findLastNames = ({tokens, mentions, entities}: Document, lines: readonly LabelledLine[]): ReadonlySet<string> => {
	const names = new Set<string>();
	const starts = new Set<number>();
	for (const {label: {from, to}} of lines) {
		starts.add(from);
		if (to - from > 1 && elementAt(tokens.words, from)?.givenNameGender !== undefined) {
			names.add(elementAt(tokens.words, to - 1)?.lower ?? '');
		}
	}

	for (const {kind, entity, from} of mentions) {
		const named = kind === 'name' && !starts.has(from) ? elementAt(entities, entity) : undefined;
		const last = named?.type === 'person' ? named.words.at(-1) : undefined;
		if (last !== undefined) {
			names.add(last.lower);
		}
	}

	return names;
};

/** Returns the kind of a label. */
const kindOf = ({tokens}: Document, {from, to, key}: SpeakerLabel, lastNames: ReadonlySet<string>): LabelKind => {
	if (isInterviewRole(key)) {
		return 'role';
	}

	const words = tokens.words.slice(from, to).filter(({shape}) => shape !== 'mark');
	const [first] = words;
	// "SPEAKER 2"
	const last = words.findLast(({shape}) => shape !== 'number');
	if (namesPerson(last) || lastNames.has(last?.lower ?? '')) {
		return 'person';
	}

	if (first === undefined || words.some(word => isFunctionWord(word) && word.lower !== 'the' && !word.isTitle)) {
		return 'head';
	}

	if (words.length > 1 && (first.isTitle || first.givenNameGender !== undefined)) {
		return 'person';
	}

	return first.isDeterminer ? 'head' : 'unknown';
};

/** Counts lines by their voice. */
const countVoices = (document: Document, lines: readonly Line[]): {readonly speaking: number; readonly telling: number} => {
	let speaking = 0;
	let telling = 0;
	for (const line of lines) {
		const voice = voiceOf(document, saidFrom(line), line.to);
		speaking += voice === 'speaks' ? 1 : 0;
		telling += voice === 'tells' ? 1 : 0;
	}

	return {speaking, telling};
};

const groupByKey = (lines: readonly LabelledLine[]): Map<string, LabelledLine[]> => {
	const groups = new Map<string, LabelledLine[]>();
	for (const line of lines) {
		const group = groups.get(line.label.key);
		if (group === undefined) {
			groups.set(line.label.key, [line]);
		} else {
			group.push(line);
		}
	}

	return groups;
};

/** True if a line ends with a question mark. */
export const isQuestion = ({tokens}: Document, {to}: Line): boolean => elementAt(tokens.words, to - 1)?.text === '?';

/** True if questions without a label stand before the lines of the only labelled person. */
const answersQuestions = (document: Document, lines: readonly Line[], labelled: readonly LabelledLine[]): boolean => {
	const answers = new Set<Line>(labelled);
	const answered = lines.filter((line, index) => {
		const before = elementAt(lines, index - 1);
		return answers.has(line) && before !== undefined && !answers.has(before) && isQuestion(document, before);
	});
	return answered.length > 1 && answered.length * 2 > labelled.length;
};

/** True if lines with different labels are the turns of a conversation rather than paragraphs with heads. */
const isConversation = (document: Document, groups: ReadonlyMap<string, readonly LabelledLine[]>, hasPerson: boolean): boolean => {
	const lines = [...groups.values()].flat();
	const {speaking, telling} = countVoices(document, lines);
	if (groups.size < 2 || speaking === 0 || speaking < minSpeakingShare * (speaking + telling)) {
		return false;
	}

	const isRepeated = groups.size < lines.length;
	return isRepeated || (hasPerson && (lines.every(({label}) => isUpperLabel(document, label)) || speaking >= minSpeakingShareOfSingle * lines.length));
};

/**
 * Returns the keys of the labels that name speakers. The labels of a transcript name people or occur again, and what
 * follows them speaks. Heads of paragraphs ("THE COST:", "Liberals:") do not.
 */
export const findSpeakerKeys = (document: Document, lines: readonly Line[], labelled: readonly LabelledLine[]): ReadonlySet<string> => {
	const lastNames = findLastNames(document, labelled);
	const groups = groupByKey(labelled);
	const persons = new Set<string>();
	const isAsked = [...groups.keys()].some(key => isQuestionerRole(key));
	for (const [key, [first, ...others]] of groups) {
		const kind = first === undefined ? 'head' : kindOf(document, first.label, lastNames);
		const isLonely = kind === 'role' && isIntervieweeRole(key) && !isAsked;
		const isSpeaker = kind === 'role' || kind === 'person' || (kind === 'unknown' && first !== undefined && (others.length > 0 || voiceOf(document, first.label.said, first.to) !== 'tells'));
		if (!isSpeaker || (isLonely && !answersQuestions(document, lines, groups.get(key) ?? []))) {
			groups.delete(key);
		} else if (kind !== 'unknown') {
			persons.add(key);
		}
	}

	const speakers = [...groups.values()].flat();
	const isInterview = groups.size > 0 && (isAsked || ([...groups.keys()].every(key => persons.has(key)) && answersQuestions(document, lines, speakers)));
	return isInterview || isConversation(document, groups, persons.size > 0) ? new Set(groups.keys()) : new Set();
};
