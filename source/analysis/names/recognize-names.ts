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

/** The names of a text: where they occur, and the type of each. */
export type Names = {
	readonly casedText: CasedText;
	/** In the order of the text. */
	readonly runs: readonly NameRun[];
	/** By key of the name. */
	readonly groups: ReadonlyMap<string, NameGroup>;
	/** By key of the name. */
	readonly types: ReadonlyMap<string, NameType>;
};

/** Finds the names of a text and their types. */
export const recognizeNames = (tokens: Tokens, headings: ReadonlySet<number>, trace?: NameHook): Names => {
	const casedText = {tokens, headings, caseCounts: countWordCases(tokens, headings)};
	const runs = findNameRuns(casedText);
	const groups = groupNames(casedText, runs);
	return {
		casedText, runs, groups, types: typeNames(groups, casedText, trace),
	};
};

/** Returns the gender that the title or the given name tells. */
export const genderOfName = (tokens: Tokens, run: NameRun): Gender | undefined => {
	const titled = run.title?.gender;
	if (titled !== undefined) {
		return titled;
	}

	const first = elementAt(tokens.words, run.from);
	return run.to - run.from > 1 ? first?.givenNameGender : undefined;
};

/** In tokens after a name. */
const maxPronounDistance = 14;

/** Returns the gender of the first pronoun after a name in its sentence if no other name stands between: "Roe laughs when she …". */
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

/** Makes a mention of a name. */
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
