import {inflect} from './inflect.js';
import {type Shape, type Word} from './word.js';
import * as cueWords from './words/cues.js';
import * as functionWords from './words/function-words.js';

const say = new Set('say says said saying tell tells told telling'.split(' '));
const speech = new Set([...cueWords.speechVerbs.flatMap(verb => inflect(verb)), ...cueWords.irregularSpeechVerbs]);
const stance = new Set([...cueWords.stanceVerbs.flatMap(verb => inflect(verb)), ...cueWords.irregularStanceVerbs]);
const adverbs = new Set(functionWords.adverbs);

/** Whom a pronoun stands for. */
export const pronounOf = (word: string): Word['pronoun'] => {
	if (functionWords.malePronouns.includes(word)) {
		return 'male';
	}

	if (functionWords.femalePronouns.includes(word)) {
		return 'female';
	}

	if (functionWords.pluralPronouns.includes(word)) {
		return 'plural';
	}

	return functionWords.otherPronouns.includes(word) ? 'other' : undefined;
};

/** How surely a word says that somebody spoke. */
export const cueOf = (word: string): number => {
	if (say.has(word)) {
		return 3;
	}

	if (speech.has(word)) {
		return 2;
	}

	return stance.has(word) ? 1 : 0;
};

/** Whether a word is an adverb, by the list or by its ending. */
export const isAdverb = (lower: string, shape: Shape): boolean => adverbs.has(lower) || (shape === 'lower' && lower.length > 4 && lower.endsWith('ly') && !lower.endsWith('family'));
