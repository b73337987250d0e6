import {isCapital} from '../tokens/capitalization.js';
import {isGenitive} from '../lexicon/word-class.js';
import {elementAt, intAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Span} from '../../article/span.js';
import {type Document} from '../document/document.js';
import {type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Mention} from '../mentions/mention.js';
import {officeWords, postNominals} from '../names/titles.js';
import {
	isRoleNoun, rolePhraseAt, textOfTokens, type TokenRange,
} from './role-phrase.js';

/** A role that the text gives beside one mention of a name, in which tokens, and how much it tells. */
type Role = {readonly text: string; readonly range: TokenRange; readonly rank: number};

/** The role of a speaker: as it is written inside a sentence, and its place in the text. */
export type SpeakerRole = {readonly text: string; readonly span: Span};

/** Returns the place of tokens in the text. */
const spanOf = ({tokens: {starts, ends}}: Document, {from, to}: TokenRange): Span => ({start: intAt(starts, from) ?? 0, end: intAt(ends, to - 1) ?? 0});

/** The forms of a role, by how much they tell and how sure they are. */
const ranks = {
	/** "Roe, the mayor of Leeds," and "the mayor of Leeds, Jane Roe,". */
	apposition: 5,
	/** "Roe, who is mayor of Leeds and …". */
	relative: 4,
	/** "the former Leeds mayor Jane Roe". */
	phraseBefore: 3,
	/** "Mayor Roe". */
	title: 2,
	/** "Roe of the University of Leeds". */
	affiliation: 1,
} as const;

/** The full forms of titles that stand abbreviated before a name. */
const fullTitles = new Map(`gov Governor, sen Senator, rep Representative, capt Captain, sgt Sergeant, lt Lieutenant, col Colonel, gen General, prof Professor,
det Detective, supt Superintendent, insp Inspector, cllr Councillor, maj Major, cmdr Commander, adm Admiral`.split(/,\s/v).map(pair => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']));

/** Titles and nouns that tell no role before a name: adjectives, plurals. */
const notHeads = new WordSet('former ex vice prime acting senior adult native veteran conservative liberal progressive republican democrat accused sens reps senators representatives govs governors ministers presidents lead');

const affiliations = new WordSet('of from');

/** True if a word before a title belongs to the role: a modifier, or a name that is not only the first word of a sentence. */
const isQualifier = ({tokens: {words, sentences}, mentionStartingAt}: Document, at: number): boolean => {
	const word = elementAt(words, at);
	if (word === undefined || word.shape === 'mark' || word.isCalendarWord || word.isPreposition || word.isConjunction || word.isDeterminer || word.isAdverb || word.pronoun !== undefined) {
		return false;
	}

	const isListed = word.isModifier || officeWords.has(word) || word.isNationality || word.isOrganizationNoun || word.isPersonNoun || word.isTitle
		|| word.isOrganizationName || word.isOrganizationNamePart || word.isPlaceName || word.isPlaceNamePart || word.isCompound;
	const isNamed = isCapital(word) && (intAt(sentences, at - 1) === sentences[at] || intOrZeroAt(mentionStartingAt, at) >= 0);
	return isListed || isNamed;
};

/** Returns the token after the age and the letters that follow a name: "Roe, MP, 47, | the mayor". The age is part of the role. */
const afterAge = ({tokens: {words}}: Document, comma: number): {readonly from: number; readonly age: string} => {
	let from = comma + 1;
	let age = '';
	while (words[from + 1]?.text === ',' && (words[from]?.shape === 'number' || postNominals.has(words[from]))) {
		age = /^\d{1,3}$/v.test(words[from]?.text ?? '') ? words[from]?.text ?? '' : age;
		from += 2;
	}

	return {from, age};
};

/** True if a phrase may explain the name before it: it begins with an article, or in lower case, or with a title. */
const canExplain = ({tokens: {words}}: Document, from: number): boolean => {
	const word = words[from];
	return word !== undefined && word.pronoun === undefined && (word.isDeterminer ? ['the', 'a', 'an'].includes(word.lower) : word.shape === 'lower' || isRoleNoun(word) || word.isNationality);
};

/** Returns the role after a name: "Roe, 47, the mayor of Leeds," or "Roe, who is mayor of Leeds and …". */
const roleAfter = (document: Document, {to}: Mention, isOrganization: boolean): Role | undefined => {
	const {words} = document.tokens;
	const opening = words[to]?.text;
	if (opening !== ',' && opening !== '(' && opening !== '—' && opening !== '–') {
		return undefined;
	}

	const {from, age} = afterAge(document, to);
	const isRelative = words[from]?.lower === 'who' && words[from + 1]?.lower === 'is';
	const begin = isRelative ? from + 2 : from;
	if (!canExplain(document, begin)) {
		return undefined;
	}

	const isDetermined = words[begin]?.isDeterminer === true;
	const phrase = rolePhraseAt(document, begin, {isOrganization, allowsUnlisted: isDetermined && !isOrganization, endsAtAnd: isRelative});
	// "Leeds mayor Jane Roe, council leader Sam Poe and …" is a list: the phrase needs a mark after it.
	return phrase === undefined
		? undefined
		: {text: `${textOfTokens(document, phrase)}${age === '' ? '' : `, ${age}`}`, range: phrase, rank: isRelative ? ranks.relative : ranks.apposition};
};

/** Returns the first token of the genitive before a noun phrase, "Over Coombe’s | tower captain", or -1 if the genitive is no name. */
const withGenitive = ({tokens: {words, sentences}, mentions, mentionStartingAt}: Document, from: number): number => {
	if (!isGenitive(elementAt(words, from - 1))) {
		return from;
	}

	for (let at = from - 2; at >= 0 && at > from - 8 && sentences[at] === intAt(sentences, from); at--) {
		const mention = elementAt(mentions, intAt(mentionStartingAt, at) ?? -1);
		if (mention?.to === from - 1) {
			const before = mention.phraseFrom - 1;
			return isCapital(elementAt(words, before)) && before > 0 && sentences[before] === intAt(sentences, from) ? before : mention.phraseFrom;
		}
	}

	return -1;
};

/** In tokens. */
const maxBefore = 12;

/** Returns the role before a name and a comma: "the mayor of Leeds, Jane Roe,". The nearest noun phrase with a noun for a person counts. */
const roleBeforeComma = (document: Document, {from, phraseFrom, to}: Mention): Role | undefined => {
	const {words, sentences, passages} = document.tokens;
	let comma = phraseFrom - 1;
	while (comma > phraseFrom - 5 && (elementAt(words, comma)?.isTitle === true || elementAt(words, comma)?.lower === 'the')) {
		comma--;
	}

	const after = words[to];
	if (elementAt(words, comma)?.text !== ',' || !(after === undefined || after.shape === 'mark' || after.cueStrength > 0 || after.isAuxiliary)) {
		return undefined;
	}

	for (let at = comma - 1; at >= 0 && at >= comma - maxBefore && sentences[at] === intAt(sentences, from) && passages[at] === intAt(passages, from); at--) {
		const word = words[at];
		const isGenitivePhrase = isGenitive(word);
		if (word === undefined || (word.shape === 'mark' && !isGenitivePhrase) || word.isAuxiliary) {
			return undefined;
		}

		if (isGenitivePhrase || (word.isDeterminer && ['the', 'a', 'an'].includes(word.lower))) {
			const phrase = rolePhraseAt(document, isGenitivePhrase ? at + 1 : at, {});
			const begin = phrase === undefined ? -1 : withGenitive(document, phrase.from);
			if (phrase?.to === comma && begin >= 0) {
				const range = {from: begin, to: phrase.to};
				return {text: textOfTokens(document, range), range, rank: ranks.apposition};
			}
		}
	}

	return undefined;
};

/** True if a word of no list is a noun before a noun: "for basketball | legend". A verb does not follow a preposition or an article. */
const isNounBetween = (words: readonly Word[], at: number): boolean => {
	const [before, word] = [elementAt(words, at - 1), elementAt(words, at)];
	return word?.shape === 'lower' && !word.isPreposition && !word.isConjunction && !word.isDeterminer && !word.isAuxiliary && !word.isAdverb && word.pronoun === undefined
		&& word.cueStrength === 0 && before !== undefined && (before.isPreposition || before.isDeterminer);
};

/** Returns the words before a name that tell a role: "former Leeds mayor | Jane Roe", "Mayor | Roe". */
const roleBefore = (document: Document, {from, phraseFrom}: Mention): Role | undefined => {
	const {words, sentences, passages} = document.tokens;
	// "Minister of Education | Ada Bell"
	const hasOffice = words.slice(phraseFrom, from).some(({lower}) => lower === 'of' || lower === 'for');
	if (hasOffice && words[phraseFrom]?.isTitle === true && intAt(passages, phraseFrom) === intAt(passages, from)) {
		const range = {from: phraseFrom, to: from};
		return {text: textOfTokens(document, range), range, rank: ranks.phraseBefore};
	}

	const head = elementAt(words, from - 1);
	if (head === undefined || !isRoleNoun(head) || head.shape === 'mark' || notHeads.has(head) || intAt(sentences, from - 1) !== intAt(sentences, from) || intAt(passages, from - 1) !== intAt(passages, from)) {
		return undefined;
	}

	let begin = from - 1;
	while (begin > from - 8 && intAt(sentences, begin - 1) === sentences[from] && isQualifier(document, begin - 1)) {
		begin--;
	}

	if (begin === from - 1 && isNounBetween(words, begin - 1)) {
		begin--;
	}

	const isTitle = begin === from - 1;
	const title = fullTitles.get(head.lower) ?? head.text;
	return {text: isTitle ? title : `${textOfTokens(document, {from: begin, to: from - 1})} ${title}`, range: {from: begin, to: from}, rank: isTitle ? ranks.title : ranks.phraseBefore};
};

/** Returns the organization that a name belongs to: "Roe of | the University of Leeds". */
const affiliationAfter = (document: Document, {from, to}: Mention): Role | undefined => {
	const {tokens: {words}, mentions, entities, mentionStartingAt} = document;
	const opening = words[to]?.text === ',' ? to + 1 : to;
	if (!affiliations.has(words[opening])) {
		return undefined;
	}

	const begin = words[opening + 1]?.lower === 'the' ? opening + 2 : opening + 1;
	const mention = elementAt(mentions, intAt(mentionStartingAt, begin) ?? -1);
	const isOrganization = to - from > 1 && mention?.kind === 'name' && elementAt(entities, mention.entity)?.type === 'organization';
	const range = {from: opening, to: mention?.to ?? opening};
	return isOrganization && !isGenitive(words[mention.to]) && !isCapital(words[mention.to]) ? {text: textOfTokens(document, range), range, rank: ranks.affiliation} : undefined;
};

/** Matches a first word that has a capital only because it begins a sentence. */
const sentenceStart = /^(?:The|An?|Former|Retired|Longtime|Veteran|Late|Outgoing|Campaign|Family)(?= )/v;
const capitals = /^\p{Lu}{5,}$/v;

/** Writes a role as it stands inside a sentence: "The pilot" and "CHAIR" become "the pilot" and "Chair". */
const asDescription = (role: string): string => capitals.test(role)
	? role.charAt(0) + role.slice(1).toLowerCase()
	: role.replace(sentenceStart, word => word.toLowerCase());

/** The number of mentions of a name that are read for a role. News tells it with the first ones. */
const maxMentions = 8;

/** Returns the role of an entity as the text gives it: "the mayor of Leeds"; `null` if it gives none. */
export const roleOfEntity = (document: Document, entity: number): SpeakerRole | null => {
	const type = elementAt(document.entities, entity)?.type;
	const mentions = type === 'place' ? [] : elementAt(document.mentionsByEntity, entity) ?? [];
	let best: Role | undefined;
	for (const index of mentions.slice(0, maxMentions)) {
		const mention = document.mentions[index];
		if (mention === undefined || document.headings.has(intOrZeroAt(document.tokens.paragraphs, mention.from)) || intOrZeroAt(document.tokens.passages, mention.from) >= 0) {
			continue;
		}

		const found = type === 'person'
			? [roleAfter(document, mention, false), roleBeforeComma(document, mention), roleBefore(document, mention), affiliationAfter(document, mention)]
			: [roleAfter(document, mention, true)];
		for (const role of found) {
			best = role !== undefined && role.rank > (best?.rank ?? 0) ? role : best;
		}

		if (best?.rank === ranks.apposition) {
			break;
		}
	}

	return best === undefined ? null : {text: asDescription(best.text), span: spanOf(document, best.range)};
};

/** Returns the phrase after a nominal that ends at a token: "a spokesman | for the ministry"; `null` if no name or nominal follows. */
export const complementOf = (document: Document, to: number): SpeakerRole | null => {
	const {tokens: {words}, mentions, mentionStartingAt} = document;
	if (!['for', 'of', 'from', 'at', 'with'].includes(words[to]?.lower ?? '')) {
		return null;
	}

	const mention = elementAt(mentions, intAt(mentionStartingAt, to + 1) ?? -1) ?? elementAt(mentions, intAt(mentionStartingAt, to + 2) ?? -1);
	const isNamed = mention !== undefined && mention.kind !== 'pronoun' && mention.from <= to + 2 && !isGenitive(words[mention.to]);
	const range = {from: to, to: mention?.to ?? to};
	return isNamed ? {text: textOfTokens(document, range), span: spanOf(document, range)} : null;
};
