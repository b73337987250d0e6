import {elementAt} from '../base/bounds-checked.js';
import {isCapital} from '../tokens/capitalization.js';
import {type Word} from '../lexicon/lexicon.js';
import {nameLengthAt, particles, type CasedText} from './name-words.js';

/** Words that make the words after "of" or "for" part of their name. */
const nounsWithComplement = new Set(`department ministry secretary university bank house board bureau council institute office academy college church city
society association committee center centre chamber republic state kingdom court museum league union bay gulf isle port
district school commission federation foundation daughters sons sea cape mayor workers owners mothers friends doctors
teachers knights brotherhood hall archives library journal army party bill centers centres statue tower campaign club
students veterans officers conference commonwealth islands isle agency registrar school faculty organization
organisation confederation citizens americans women scientists partnership coalition alliance parliament people's
annals bulletin proceedings transactions duchess duke prince strait straits cathedral college`.replaceAll('\n', ' ').split(' '));

/** Of these, what is of one place: "University of X and Y" are two names. */
const singlePlaceNouns = new Set('university college city bank town state kingdom church port island bishop mayor'.split(' '));

/** Words whose possessive is part of a name: "People's Party", "Macy's". */
const possessiveNouns = new Set(['people', 'women', 'men', 'children', 'workers', 'veterans', 'farmers', 'citizen', 'king', 'queen', 'st']);
const saints = new Set(['st', 'saint']);
const possessiveBrands = new Set(['macy', 'mcdonald', 'wendy', 'moody', 'sotheby', 'christie', 'bloomingdale', 'kohl', 'lowe', 'denny', 'sainsbury', 'levi', 'lloyd']);

/** A chain longer than this is no name. */
const maxChainLength = 9;

const isPossessive = (word: Word | undefined): boolean => word?.lower === '\'s';

/** Whether a word may begin the name of a body that goes on after "and". */
const mayStartOrganization = (word: Word | undefined): boolean => word !== undefined && word.givenNameGender === undefined && !word.isPlaceName;

/** "Securities and Exchange Commission": whether "and" leads to the word that makes the whole an organization. */
const andJoins = ({tokens}: CasedText, from: number, at: number): boolean => {
	const {words} = tokens;
	const first = words[from];
	if (!mayStartOrganization(first) || !mayStartOrganization(words[at + 1]) || first?.isTitle === true || first?.isNationality === true) {
		return false;
	}

	for (let ahead = at - 2; ahead > from; ahead--) {
		if (elementAt(words, ahead)?.lower === 'of' || elementAt(words, ahead)?.lower === 'for') {
			const kind = elementAt(words, ahead - 1)?.lower ?? '';
			return nounsWithComplement.has(kind) && !singlePlaceNouns.has(kind);
		}
	}

	return at - from === 1 && isCapital(words[at + 1])
		&& [at + 2, at + 3].some((ahead, index) => elementAt(words, ahead)?.isOrganizationNamePart === true && (index === 0 || isCapital(words[at + 2])));
};

/** Whether the small word or mark at `at` holds together the name that began at `from`. */
const joins = (casedText: CasedText, from: number, at: number): boolean => {
	const before = elementAt(casedText.tokens.words, at - 1);
	const word = casedText.tokens.words[at];
	if (word === undefined || before === undefined) {
		return false;
	}

	switch (word.lower) {
		case '&': {
			return true;
		}

		case 'of':
		case 'for': {
			return nounsWithComplement.has(before.lower) || (before.isOrganizationNamePart && !before.isTitle && before.givenNameGender === undefined);
		}

		case 'and': {
			return andJoins(casedText, from, at);
		}

		case '\'s': {
			// "People's Party", "St Osyth's School".
			return possessiveNouns.has(before.lower) || saints.has(elementAt(casedText.tokens.words, at - 2)?.lower ?? '');
		}

		default: {
			return word.shape === 'lower' && particles.has(word.lower) && !before.isTitle;
		}
	}
};

/** "A/S", "plc": how many words at `at` are the form of a company that no name word is; 0 where none is. */
const legalFormLength = (words: readonly Word[], at: number): number => {
	if (words[at]?.shape === 'lower') {
		return Number(words[at]?.isLegalForm);
	}

	return words[at]?.text === 'A' && words[at + 1]?.text === '/' && words[at + 2]?.lower === 's' ? 3 : 0;
};

/** How many words at `at` carry on the name that began at `from`: 0 where it ends. */
const continuationLength = (casedText: CasedText, from: number, at: number): number => {
	const {words} = casedText.tokens;
	const more = nameLengthAt(casedText, at);
	if (more > 0) {
		return more;
	}

	if (isPossessive(words[at]) && possessiveBrands.has(elementAt(words, at - 1)?.lower ?? '')) {
		return 1;
	}

	const form = legalFormLength(words, at);
	if (form > 0) {
		return form;
	}

	if (!joins(casedText, from, at)) {
		return 0;
	}

	const next = nameLengthAt(casedText, at + 1);
	if (next > 0) {
		return next + 1;
	}

	const second = words[at + 1];
	if (second?.lower === 'the' || (second?.shape === 'lower' && particles.has(second.lower))) {
		const last = nameLengthAt(casedText, at + 2);
		return last > 0 ? last + 2 : 0;
	}

	return 0;
};

/** Where the chain of name words that begins at `from` ends: `from` itself where none begins. */
export const endOfChain = (casedText: CasedText, from: number): number => {
	const {tokens} = casedText;
	const first = nameLengthAt(casedText, from);
	if (first === 0) {
		return from;
	}

	let at = from + first;
	while (at < tokens.count && at - from < maxChainLength && tokens.passages[at] === tokens.passages[from] && tokens.sentences[at] === tokens.sentences[from]) {
		const more = continuationLength(casedText, from, at);
		if (more === 0) {
			break;
		}

		at += more;
	}

	return at;
};
