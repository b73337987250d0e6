import {intOrZeroAt, elementAt, intAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Mention} from '../mentions/mention.js';

/** In tokens. Longer lines are sentences. */
const maxLineLength = 24;
/** In tokens. A name that begins later in its line is part of an office or an address. */
const maxNameDistance = 10;
/** A quotation and its signature may stand in paragraphs of their own: two line breaks. */
const maxLineBreaks = 2;

/** Longer quotations are not signed. */
const maxContinuations = 4;

const dashes = '—–-';
const sayingWords = new WordSet('attributable attributed credited');
const otherRoles = new WordSet('to about on against for');

const isLineBreak = ({tokens}: Document, index: number): boolean => hasFlag(tokens.flags, index, tokenFlag.lineBreak);

/** True if a line names somebody without a sentence: it has no verb, pronoun or passage, and no full stop at its end. */
const isBareLine = (document: Document, from: number, to: number): boolean => {
	const {flags, passages} = document.tokens;
	if (from >= to || to - from > maxLineLength || hasFlag(flags, to - 1, tokenFlag.sentenceEnd)) {
		return false;
	}

	for (let index = from; index < to; index++) {
		if (intOrZeroAt(passages, index) >= 0 || hasFlag(flags, index, tokenFlag.cue | tokenFlag.auxiliary | tokenFlag.pronoun)) { // eslint-disable-line no-bitwise -- Token flags are bits.
			return false;
		}
	}

	return true;
};

/** True if a name in a bare line is that of a speaker: "from Ada Bell, chair", but not "to Ada Bell" or "the Bell papers". */
const isNamedAsSpeaker = ({tokens: {words}}: Document, {phraseFrom, to}: Mention): boolean => {
	const [before, after] = [elementAt(words, phraseFrom - 1), words[to]];
	const isOther = otherRoles.has(before) && !sayingWords.has(elementAt(words, phraseFrom - 2));
	return !isOther && (after === undefined || after.shape === 'mark' || after.isPreposition);
};

/** Returns the first mention that names a person in a line, else the first that names an organization, or -1. */
const namedIn = (document: Document, from: number, to: number): number => {
	const {mentions, entities, mentionStartingAt} = document;
	let organization = -1;
	for (let index = from; index < to && index < from + maxNameDistance; index++) {
		const at = intAt(mentionStartingAt, index) ?? -1;
		const mention = elementAt(mentions, at);
		const type = mention?.kind === 'name' ? elementAt(entities, mention.entity)?.type : undefined;
		if (mention !== undefined && type === 'person') {
			return isNamedAsSpeaker(document, mention) ? at : -1;
		}

		organization = organization < 0 && type === 'organization' ? at : organization;
	}

	return organization;
};

/** Returns the token after the line that begins at `from`, or -1 if the line is too long. */
const lineEnd = (document: Document, from: number): number => {
	for (let index = from; index <= from + maxLineLength; index++) {
		if (index >= document.tokens.count || isLineBreak(document, index)) {
			return index;
		}
	}

	return -1;
};

/** Returns the mention that signs a passage from the token after it on: — Ada Bell, chair of the board. */
const signatureAt = (document: Document, after: number): number => {
	const {tokens, mentions} = document;
	let from = after;
	while (from < after + maxLineBreaks && isLineBreak(document, from)) {
		from++;
	}

	const begin = from;
	while (from < begin + 2 && from < tokens.count && dashes.includes(tokens.words[from]?.text ?? ' ')) {
		from++;
	}

	const hasDash = from > begin;
	const to = lineEnd(document, from);
	if (to < 0 || (!hasDash && begin !== after + 1) || !isBareLine(document, from, to)) {
		return -1;
	}

	const named = namedIn(document, from, to);
	const mention = elementAt(mentions, named);
	// Without a dash the line is a name, or begins with a name and a comma.
	return hasDash || (mention?.phraseFrom === from && (mention.to === to || elementAt(tokens.words, mention.to)?.text === ',')) ? named : -1;
};

/** Returns the mention in the line with a colon before the token `from`: And from Ada Bell, chair of the board: */
const introductionBefore = (document: Document, from: number): number => {
	const {words} = document.tokens;
	let to = from;
	while (to > from - maxLineBreaks && to > 0 && isLineBreak(document, to - 1)) {
		to--;
	}

	if (to === from || elementAt(words, to - 1)?.text !== ':') {
		return -1;
	}

	let begin = to - 1;
	while (begin > 0 && begin > to - maxLineLength && !isLineBreak(document, begin - 1)) {
		begin--;
	}

	return (begin === 0 || isLineBreak(document, begin - 1)) && isBareLine(document, begin, to) ? namedIn(document, begin, to) : -1;
};

/** Returns the mention that names the speaker of a paragraph in marks in a line of its own, under it or above it, or -1. */
export const findDetachedSpeaker = (document: Document, passage: number): number => {
	const from = intOrZeroAt(document.passageFrom, passage);
	const to = intOrZeroAt(document.passageTo, passage);
	if (from > 0 && !isLineBreak(document, from - 1)) {
		return -1;
	}

	let last = passage;
	while (last < passage + maxContinuations && elementAt(document.passages, last)?.isContinued === true) {
		last++;
	}

	const signature = signatureAt(document, intOrZeroAt(document.passageTo, last));
	return signature < 0 && (to >= document.tokens.count || isLineBreak(document, to)) ? introductionBefore(document, from) : signature;
};
