import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {foreignCues, foreignPronouns} from '../words/foreign-cues.js';

/** The speaker of a passage in another language than English, found by a pattern. */
type ForeignSpeech = {
	/** A mention, or -1 if a pronoun stands for the previous speaker. */
	readonly mention: number;
	/** The token of the verb. */
	readonly cue: number;
};

const maxVerbDistance = 4;
const maxNameDistance = 4;
const maxVerbDistanceBefore = 14;

/** True if a token is a verb of speech: "déclaré", "sagte", "dit-il". */
const isForeignCue = ({tokens}: Document, index: number): boolean => {
	const lower = tokens.words[index]?.lower ?? '';
	const hyphen = lower.indexOf('-');
	return intOrZeroAt(tokens.passages, index) < 0 && foreignCues.has(hyphen > 0 ? lower.slice(0, hyphen) : lower);
};

const isForeignPronoun = ({tokens}: Document, index: number): boolean => {
	const lower = tokens.words[index]?.lower ?? '';
	return foreignPronouns.has(lower.slice(lower.lastIndexOf('-') + 1));
};

const findNameFrom = ({mentions, mentionStartingAt, tokens}: Document, from: number): number => {
	for (let index = from; index < from + maxNameDistance && index < tokens.count && intOrZeroAt(tokens.passages, index) < 0; index++) {
		const mention = mentionStartingAt[index] ?? -1;
		if (elementAt(mentions, mention)?.kind === 'name') {
			return mention;
		}
	}

	return -1;
};

/** Finds the speaker after a passage: "…", sagte Karl Brenner; « … », a déclaré Jeanne Morvan. */
const speechAfter = (document: Document, to: number): ForeignSpeech | undefined => {
	const {tokens} = document;
	const paragraph = intOrZeroAt(tokens.paragraphs, to);
	for (let cue = to; cue < to + maxVerbDistance && cue < tokens.count && intOrZeroAt(tokens.paragraphs, cue) === paragraph; cue++) {
		if (isForeignCue(document, cue)) {
			const mention = findNameFrom(document, cue + 1);
			if (mention >= 0) {
				return {mention, cue};
			}

			const pronoun = isForeignPronoun(document, cue) || isForeignPronoun(document, cue + 1) || isForeignPronoun(document, cue - 1);
			return pronoun ? {mention: -1, cue} : undefined;
		}

		const word = tokens.words[cue];
		if (word === undefined || (word.shape === 'mark' && word.text !== ',') || word.shape === 'capital') {
			return undefined;
		}
	}

	return undefined;
};

/** Finds the speaker before a passage: Karl Brenner sagte: "…". */
const speechBefore = (document: Document, from: number): ForeignSpeech | undefined => {
	const {tokens, mentions} = document;
	if (elementAt(tokens.words, from - 1)?.text !== ':') {
		return undefined;
	}

	const paragraph = intOrZeroAt(tokens.paragraphs, from);
	for (let cue = from - 2; cue > from - maxVerbDistanceBefore && cue > 0 && intOrZeroAt(tokens.paragraphs, cue) === paragraph; cue--) {
		if (isForeignCue(document, cue)) {
			if (isForeignPronoun(document, cue - 1) || isForeignPronoun(document, cue + 1)) {
				return {mention: -1, cue};
			}

			const mention = findNameFrom(document, Math.max(0, cue - maxNameDistance));
			return mention >= 0 && intOrZeroAt(tokens.paragraphs, elementAt(mentions, mention)?.from ?? 0) === paragraph ? {mention, cue} : undefined;
		}
	}

	return undefined;
};

/** Finds the speaker of the passage from token `from` to `to`, if a verb of speech in another language stands beside it. */
export const findForeignSpeech = (document: Document, from: number, to: number): ForeignSpeech | undefined => speechAfter(document, to) ?? speechBefore(document, from);
