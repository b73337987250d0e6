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

/** True if a paragraph is a byline, "By Jane Roe and John Doe, Staff Writers": short, begins with "by", and has no verb. */
const isByline = (tokens: Tokens, from: number, to: number): boolean => {
	if (tokens.words[from]?.lower !== 'by' || to - from > maxBylineLength || !isCapital(tokens.words[from + 1])) {
		return false;
	}

	for (let at = from + 1; at < to; at++) {
		const word = tokens.words[at];
		if (word?.shape === 'lower' && !word.isConjunction && !word.isPreposition && !word.isPersonNoun && !word.isPluralPersonNoun && !word.isDeterminer) {
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
