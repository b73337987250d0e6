import {
	intOrZeroAt, flag, elementAt, intAt,
} from '../base/bounds-checked.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {bucket, cap} from '../model/feature-values.js';
import {wordClassAt} from '../tokens/word-class-at.js';
import {type Mention} from '../mentions/mention.js';
import {verbUsageOf} from '../lexicon/reporting-verbs.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {type Around} from './passage-features.js';

/** The one of several clauses that most likely reports the words from token `from` to token `to`. */
export const nearestClause = ({outer}: Document, clauses: readonly Clause[], from: number, to: number): Clause | undefined => {
	let best: Clause | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const clause of clauses) {
		const distance = clause.cue < from ? intOrZeroAt(outer, from) - intOrZeroAt(outer, clause.cue) : intOrZeroAt(outer, clause.cue) - intOrZeroAt(outer, to - 1);
		const cost = distance - (clause.strength * 3);
		if (cost < least) {
			least = cost;
			best = clause;
		}
	}

	return best;
};

const typeGroup = (document: Document, mention: Mention): number => {
	if (mention.kind !== 'name') {
		return mention.kind === 'pronoun' ? 4 : 5;
	}

	const type = elementAt(document.entities, mention.entity)?.type;
	return type === 'person' ? 1 : (type === 'organization' ? 2 : 3);
};

const oblique = new Set(['him', 'her', 'his', 'them', 'their']);

/** What the mention itself is like, and the words beside it. */
const mentionFeatures = ({document, named}: Around, mention: Mention, into: Uint8Array): void => {
	const {words, paragraphs, sentences} = document.tokens;
	const first = elementAt(words, mention.from);
	const last = elementAt(words, mention.to - 1);
	const beforeIt = elementAt(words, mention.phraseFrom - 1);
	into[26] = typeGroup(document, mention);
	into[27] = flag(mention.plural);
	into[28] = wordClassAt(document.tokens, mention.phraseFrom - 1);
	into[29] = wordClassAt(document.tokens, mention.to);
	into[30] = wordClassAt(document.tokens, mention.to + 1);
	into[31] = beforeIt?.prepositionRole ?? 0;
	into[32] = flag(beforeIt?.lower === 'to' && elementAt(words, mention.phraseFrom - 2)?.lower === 'according');
	into[33] = flag(mention.from === 0 || intAt(sentences, mention.phraseFrom - 1) !== intAt(sentences, mention.from));
	into[34] = first?.pronoun === 'other' ? 1 + flag(first.lower === 'who') : 0;
	into[35] = flag(mention.kind === 'pronoun' && oblique.has(first?.lower ?? ''));
	into[39] = cap(elementAt(document.entities, mention.entity)?.count ?? 0, 20);
	into[40] = flag(last?.isOrganizationNoun === true);
	into[41] = flag(document.headings.has(intOrZeroAt(paragraphs, mention.from)));
	into[42] = flag(last?.isPersonNoun === true || last?.isPluralPersonNoun === true);
	into[56] = wordClassAt(document.tokens, mention.phraseFrom - 2);
	into[57] = wordClassAt(document.tokens, mention.to + 2);
	into[61] = flag(mention.entity >= 0 && named.has(mention.entity));
};

/** How far the mention is from the passage. */
const distanceFeatures = ({document: {tokens, outer}, from, to}: Around, mention: Mention, into: Uint8Array): void => {
	const {paragraphs, sentences} = tokens;
	const isBefore = mention.from < from;
	into[22] = isBefore ? 1 : 2;
	into[23] = bucket(isBefore ? intOrZeroAt(outer, from) - intOrZeroAt(outer, mention.to - 1) : intOrZeroAt(outer, mention.from) - intOrZeroAt(outer, to - 1));
	into[24] = cap(isBefore ? intOrZeroAt(sentences, from) - intOrZeroAt(sentences, mention.from) : intOrZeroAt(sentences, mention.from) - intOrZeroAt(sentences, to - 1), 6);
	into[25] = cap(intOrZeroAt(paragraphs, from) - intOrZeroAt(paragraphs, mention.from), 3);
};

/** What the one whom the mention stands for has said so far. */
const historyFeatures = ({history, passage}: Around, index: number, entity: number, into: Uint8Array): void => {
	const before = intAt(history.chosen, passage - 1) ?? -1;
	into[36] = flag(before >= 0 && before === index);
	into[37] = flag(entity >= 0 && intAt(history.entities, passage - 1) === entity);
	into[38] = cap(history.counts.get(entity) ?? 0, 10);
	into[62] = flag(entity >= 0 && intAt(history.entities, passage - 2) === entity);
};

/** The clause whose subject the candidate is. */
const clauseFeatures = (around: Around, index: number, into: Uint8Array): void => {
	const {document, from, to} = around;
	const {tokens, outer} = document;
	const clauses = document.clausesBySubject.get(index);
	const clause = clauses === undefined ? undefined : nearestClause(document, clauses, from, to);
	if (clause === undefined) {
		return;
	}

	const isBefore = clause.cue < from;
	const word = elementAt(tokens.words, clause.cue);
	into[43] = clause.strength;
	into[44] = clause.inverted ? 2 : (clause.apart ? 3 : 1);
	into[45] = bucket(isBefore ? intOrZeroAt(outer, from) - intOrZeroAt(outer, clause.cue) : intOrZeroAt(outer, clause.cue) - intOrZeroAt(outer, to - 1));
	into[46] = isBefore ? 1 : 2;
	into[47] = flag(clause.cue === around.before);
	into[48] = flag(clause.cue === around.after);
	into[49] = wordClassAt(document.tokens, clause.cue + 1);
	into[50] = cap(intOrZeroAt(tokens.sentences, from) - intOrZeroAt(tokens.sentences, clause.cue) + 3, 6);
	into[51] = flag(word?.isFinite === true);
	into[60] = 1 + verbUsageOf(word).quoted;
};

/** What stands between the candidate and the passage. */
const betweenFeatures = ({document: {tokens: {flags, passages, count}, passageTo}, from, to}: Around, mention: Mention, into: Uint8Array): void => {
	let commas = 0;
	let cues = 0;
	let others = 0;
	let passagesBetween = 0;
	const [low, high] = mention.from < from ? [mention.to, from] : [to, mention.from];
	for (let index = low; index < high && index < low + 60; index++) {
		const inside = passages[index] ?? -1;
		if (inside >= 0) {
			passagesBetween++;
			index = intOrZeroAt(passageTo, inside) - 1;
		} else if (index >= count) {
			break;
		} else if (hasFlag(flags, index, tokenFlag.comma)) {
			commas++;
		} else if (hasFlag(flags, index, tokenFlag.cue)) {
			cues++;
		} else if (hasFlag(flags, index, tokenFlag.capital | tokenFlag.personWord)) { // eslint-disable-line no-bitwise -- Signs are bits.
			others++;
		}
	}

	into[52] = cap(commas, 5);
	into[53] = cap(cues, 5);
	into[54] = cap(others, 8);
	into[55] = cap(passagesBetween, 4);
};

/** The features of one candidate; -1 stands for nobody. `into` must hold those of the passage and nothing else. */
export const candidateFeatures = (around: Around, index: number, rank: number, into: Uint8Array): void => {
	const mention = around.document.mentions[index];
	if (mention === undefined) {
		into[16] = 1;
		return;
	}

	mentionFeatures(around, mention, into);
	distanceFeatures(around, mention, into);
	historyFeatures(around, index, mention.entity, into);
	clauseFeatures(around, index, into);
	betweenFeatures(around, mention, into);
	into[63] = rank;
};
