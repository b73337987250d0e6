import {elementAt} from '../base/bounds-checked.js';
import {WordSet} from '../lexicon/word-set.js';
import {isCapital} from './capitalization.js';
import {type Tokens} from './tokenize.js';

/** In tokens. Longer paragraphs are not bylines. */
const maxBylineLength = 16;

/** Words before a colon at the start of a line that is not part of the story. */
const labels = new WordSet(`photo photos photograph photographs picture pictures image images credit related advertisement also read read more
see also watch video follow us sign up newsletter more recommended getty copyright caption illustration listen gallery`);

/** Agencies that are named in picture credits and datelines. */
const agencies = new WordSet('ap reuters afp upi bloomberg xinhua tass interfax getty shutterstock alamy epa pa kyodo yonhap ians pti ansa dpa efe ukrinform');

/** Picture agencies that are hardly ever in the news themselves. */
const pictureAgencies = new WordSet('getty shutterstock alamy istock unsplash');

/** True if a paragraph begins with boilerplate words and a colon: "Also read:". */
const beginsWithLabel = (tokens: Tokens, from: number): boolean => {
	for (let at = from; at < from + 4; at++) {
		const word = tokens.words[at];
		if (word?.text === ':') {
			return at > from;
		}

		if (word === undefined || !labels.has(word)) {
			return false;
		}
	}

	return false;
};

/** Words of a credit before and between its names: "Additional reporting by", "With files from". */
const creditWords = new WordSet(`reporting editing edited written additional contributed photo photos photograph photographs photography picture pictures
story text words compiled with files file from interview graphic graphics illustration video`);

/** Returns the first token of the names in a credit: "Photo by | Jane Roe", "(Reporting by | Jane Roe". Returns -1 for other lines. */
const creditedFrom = ({words}: Tokens, from: number): number => {
	let at = from;
	while (at < from + 2 && '(—–-'.includes(words[at]?.text ?? ' ')) {
		at++;
	}

	while (at < from + maxBylineLength && creditWords.has(words[at])) {
		at++;
	}

	const last = words[words[at]?.lower === 'by' ? at : at - 1];
	return last?.lower === 'by' ? at + 1 : (at > from + 2 && last?.lower === 'from' ? at : -1);
};

/** True if a paragraph is a byline or a credit, "By Jane Roe and John Doe, Staff Writers": short, begins with "by", and has no verb. */
const isByline = (tokens: Tokens, from: number, to: number): boolean => {
	const credited = to - from > maxBylineLength ? -1 : creditedFrom(tokens, from);
	if (credited < 0 || !isCapital(tokens.words[credited])) {
		return false;
	}

	for (let at = credited; at < to; at++) {
		const word = tokens.words[at];
		if (word?.shape === 'lower' && !word.isConjunction && !word.isPreposition && !word.isPersonNoun && !word.isPluralPersonNoun && !word.isDeterminer && !creditWords.has(word)) {
			return false;
		}
	}

	return true;
};

/** Returns the numbers of the paragraphs that are not part of the story: bylines, picture credits, "Also read: …". */
export const findBoilerplate = (tokens: Tokens): Set<number> => {
	const found = new Set<number>();
	let from = 0;
	for (let index = 1; index <= tokens.count; index++) {
		if (index < tokens.count && tokens.paragraphs[index] === tokens.paragraphs[from]) {
			continue;
		}

		const end = elementAt(tokens.words, index - 1)?.text === '\n' ? index - 1 : index;
		if (end > from && (beginsWithLabel(tokens, from) || isByline(tokens, from, end))) {
			found.add(tokens.paragraphs[from] ?? 0);
		}

		from = index;
	}

	return found;
};

/** True if a name is that of an agency in a dateline or a credit: "(AP)", "Getty Images". */
export const isCredit = ({words}: Tokens, from: number, to: number): boolean => {
	const first = words[from];
	if (pictureAgencies.has(first)) {
		return true;
	}

	const bracketed = elementAt(words, from - 1)?.text === '(' && words[to]?.text === ')';
	return agencies.has(first) && (bracketed || (to - from === 2 && (words[from + 1]?.lower === 'photo' || words[from + 1]?.lower === 'images')));
};
