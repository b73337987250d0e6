import {elementAt, intAt} from '../base/bounds-checked.js';
import {countWordCases} from '../tokens/capitalization.js';
import {type Gender} from '../lexicon/lexicon.js';
import {type Mention} from '../mentions/mention.js';
import {type Tokens} from '../tokens/tokenize.js';
import {groupNames, type NameGroup} from './name-groups.js';
import {findNameRuns, type NameRun} from './name-runs.js';
import {type NameHook, type NameType, typeNames} from './name-types.js';
import {type CasedText} from './name-words.js';

export {findHeadings} from '../tokens/capitalization.js';

/** The names of a text: where they stand, and what each of them names. */
export type Names = {
	readonly casedText: CasedText;
	readonly runs: readonly NameRun[];
	readonly groups: ReadonlyMap<string, NameGroup>;
	/** By the name as a key. */
	readonly types: ReadonlyMap<string, NameType>;
};

/** Finds the names of a text and what they name. */
export const recognizeNames = (tokens: Tokens, headings: ReadonlySet<number>, trace?: NameHook): Names => {
	const casedText = {tokens, headings, caseCounts: countWordCases(tokens, headings)};
	const runs = findNameRuns(casedText);
	const groups = groupNames(casedText, runs);
	return {
		casedText, runs, groups, types: typeNames(groups, casedText, trace),
	};
};

/** The gender that the words of a name and its title tell. */
export const genderOfName = (tokens: Tokens, run: NameRun): Gender | undefined => {
	const titled = run.title?.gender;
	if (titled !== undefined) {
		return titled;
	}

	const first = elementAt(tokens.words, run.from);
	return run.to - run.from > 1 ? first?.givenNameGender : undefined;
};

/** How far after a name "he" or "she" is looked for. */
const maxPronounDistance = 14;

/** The gender of the first pronoun after a name in its sentence, where no other name comes before: "Roe laughs when she …". */
export const genderOfNextPronoun = ({words, sentences, passages}: Tokens, {to}: NameRun): Gender | undefined => {
	for (let at = to; at < to + maxPronounDistance && sentences[at] === intAt(sentences, to - 1); at++) {
		const word = words[at];
		if (passages[at] !== passages[to - 1]) {
			continue;
		}

		if (word?.pronoun === 'male' || word?.pronoun === 'female') {
			return word.pronoun;
		}

		if (word?.shape === 'capital' || word?.shape === 'upper') {
			return undefined;
		}
	}

	return undefined;
};

/** A name as a mention. */
export const nameMention = (tokens: Tokens, run: NameRun, entity: number): Mention => ({
	start: intAt(tokens.starts, run.from) ?? 0,
	end: intAt(tokens.ends, run.to - 1) ?? 0,
	kind: 'name',
	from: run.from,
	to: run.to,
	phraseFrom: run.phraseFrom,
	isPlural: false,
	gender: genderOfName(tokens, run),
	entity,
});
