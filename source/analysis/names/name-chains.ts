import {elementAt} from '../base/bounds-checked.js';
import {isCapital} from '../tokens/capitalization.js';
import {type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';
import {nameLengthAt, particles, type CasedText} from './name-words.js';

/** Nouns whose name continues after "of" or "for": "Department of Justice". */
const nounsWithComplement = new WordSet(`department ministry secretary university bank house board bureau council institute office academy college church city
society association committee center centre chamber republic state kingdom court museum league union bay gulf isle port
district school commission federation foundation daughters sons sea cape mayor workers owners mothers friends doctors
teachers knights brotherhood hall archives library journal army party bill centers centres statue tower campaign club
students veterans officers conference commonwealth islands isle agency registrar school faculty organization
organisation confederation citizens americans women scientists partnership coalition alliance parliament people's
guild annals bulletin proceedings transactions duchess duke prince strait straits cathedral college`);

/** Such nouns whose organization belongs to one place: "University of X and Y" are two names. */
const singlePlaceNouns = new WordSet('university college city bank town state kingdom church port island bishop mayor');

/** Nouns whose possessive is part of a name: "People's Party". */
const possessiveNouns = new WordSet('people women men children workers veterans farmers citizen king queen st');
const saints = new WordSet('st saint');

/** Names that end in a possessive: "Macy's". */
const possessiveBrands = new WordSet('macy mcdonald wendy moody sotheby christie bloomingdale kohl lowe denny sainsbury levi lloyd');

/** In tokens. Longer chains are cut. */
const maxChainLength = 12;

/** The most particles between two words of a name: "von und zu". */
const maxParticles = 3;

/** Bodies that serve two regions: "Devon and Exmoor Police". */
const regionalBodies = new WordSet('police constabulary council fire ambulance railway borough district diocese counties');

const isPossessive = (word: Word | undefined): boolean => word?.lower === '\'s';

/** True if a word can begin the name of an organization that continues after "and". */
const mayStartOrganization = (word: Word | undefined): boolean => word !== undefined && word.givenNameGender === undefined && !word.isPlaceName;

/** True if "and" joins two parts of the name of an organization: "Securities and Exchange Commission". */
const andJoins = ({tokens}: CasedText, from: number, at: number): boolean => {
	const {words} = tokens;
	const first = words[from];
	// "Devon and Exmoor Police"
	if (at - from === 1 && isCapital(words[at + 1]) && regionalBodies.has(words[at + 2]) && isCapital(words[at + 2])) {
		return true;
	}

	if (!mayStartOrganization(first) || !mayStartOrganization(words[at + 1]) || first?.isTitle === true || first?.isNationality === true) {
		return false;
	}

	for (let ahead = at - 2; ahead > from; ahead--) {
		if (elementAt(words, ahead)?.lower === 'of' || elementAt(words, ahead)?.lower === 'for') {
			const kind = elementAt(words, ahead - 1);
			return nounsWithComplement.has(kind) && !singlePlaceNouns.has(kind);
		}
	}

	return at - from === 1 && isCapital(words[at + 1])
		&& [at + 2, at + 3].some((ahead, index) => elementAt(words, ahead)?.isOrganizationNamePart === true && (index === 0 || isCapital(words[at + 2])));
};

/** True if the office of a title continues after "of" or "for": "Minister of Education". */
const opensOffice = (title: Word | undefined): boolean => title?.shape === 'capital' && title.isTitle && !title.isSurname && title.givenNameGender === undefined;

/** True if a word is a name and no field of an office. */
const isNameInOffice = (word: Word | undefined): boolean => word === undefined || word.givenNameGender !== undefined || word.isPlaceName || word.isNationality;

/** True if "and" at `at` joins two fields of the office of a title: "Minister for Transport | and Ports". */
const continuesOffice = (words: readonly Word[], from: number, at: number): boolean => {
	const next = words[at + 1];
	if (!isCapital(next) || isNameInOffice(next) || next.isTitle) {
		return false;
	}

	for (let index = at - 1; index > from && !isNameInOffice(words[index]); index--) {
		if (words[index]?.lower === 'of' || words[index]?.lower === 'for') {
			return opensOffice(elementAt(words, index - 1));
		}
	}

	return false;
};

/** True if the function word or mark at `at` joins two parts of the name that begins at `from`. */
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
			return nounsWithComplement.has(before) || opensOffice(before) || (before.isOrganizationNamePart && !before.isTitle && before.givenNameGender === undefined);
		}

		case 'and': {
			return andJoins(casedText, from, at) || continuesOffice(casedText.tokens.words, from, at);
		}

		case '\'s': {
			// "People's Party", "St Osyth's School".
			return possessiveNouns.has(before) || saints.has(elementAt(casedText.tokens.words, at - 2));
		}

		default: {
			return word.shape === 'lower' && particles.has(word) && !before.isTitle;
		}
	}
};

/** Returns the number of tokens of the legal form at `at`, 0 if there is none: "A/S", "plc". Capitalised forms of one word count as name words. */
const legalFormLength = (words: readonly Word[], at: number): number => {
	if (words[at]?.shape === 'lower') {
		return Number(words[at]?.isLegalForm);
	}

	return words[at]?.text === 'A' && words[at + 1]?.text === '/' && words[at + 2]?.lower === 's' ? 3 : 0;
};

/** Returns the number of tokens at `at` that a genitive adds to a name: "Macy|'s", "Residents|’ Association", or 0. */
const genitiveLength = (words: readonly Word[], at: number): number => {
	const before = elementAt(words, at - 1);
	if (isPossessive(words[at])) {
		return Number(possessiveBrands.has(before));
	}

	const isPlural = (words[at]?.text === '’' || words[at]?.text === '\'') && before?.lower.endsWith('s') === true;
	return isPlural && isCapital(words[at + 1]) && words[at + 1]?.isOrganizationNamePart === true ? 2 : 0;
};

/** Returns the number of tokens at `at` that continue the name that begins at `from`, or 0 if the name ends there. */
const continuationLength = (casedText: CasedText, from: number, at: number): number => {
	const {words} = casedText.tokens;
	const more = nameLengthAt(casedText, at);
	if (more > 0) {
		return more;
	}

	const genitive = genitiveLength(words, at);
	if (genitive > 0) {
		return genitive;
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

	// "The Department of Justice and | the Treasury" are two names.
	let last = at + 1;
	while (words[at]?.lower !== 'and' && last < at + maxParticles && (words[last]?.lower === 'the' || (words[last]?.shape === 'lower' && particles.has(words[last])))) {
		last++;
	}

	const length = last > at + 1 ? nameLengthAt(casedText, last) : 0;
	return length > 0 ? last - at + length : 0;
};

/** Returns the end of the chain of name words that begins at `from`, or `from` if none begins there. A chain may hold titles and several names. */
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
