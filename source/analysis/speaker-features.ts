import {type Clause} from './clauses.js';
import {type Document} from './document.js';
import {
	bucket, cap, markGroup, prepositionGroup, wordGroup,
} from './feature-groups.js';
import {type Mention} from './mentions.js';

/** What is known of who said the passages before. */
export type History = {
	/** By passage: the mention that was chosen, or -1. */
	readonly chosen: Int32Array;
	/** By passage: its entity, or -1. */
	readonly entities: Int32Array;
	/** By entity: how many passages it has said so far. */
	readonly counts: Map<number, number>;
};

export const speakerFeatureCount = 64;

/** The features of a passage, whoever said it. */
export const passageFeatures = (document: Document, passage: number, into: Uint8Array): void => {
	const {tokens, passages, text} = document;
	const from = document.passageFrom[passage] ?? 0;
	const to = document.passageTo[passage] ?? 0;
	const span = passages[passage];
	if (span === undefined) {
		return;
	}

	const first = text.charAt(span.start);
	into[0] = wordGroup(document, from - 1);
	into[1] = wordGroup(document, from - 2);
	into[2] = wordGroup(document, to);
	into[3] = wordGroup(document, to + 1);
	into[4] = markGroup(text.charAt(span.end - 1));
	into[5] = first === first.toLowerCase() ? 0 : 1;
	into[6] = bucket(to - from - 2);
	into[7] = from === 0 || tokens.paragraphs[from - 1] !== tokens.paragraphs[from] ? 1 : 0;
	into[8] = tokens.paragraphs[to - 1] === tokens.paragraphs[to + 1] ? 0 : 1;
	into[9] = (span.closed ? 0 : 1) + (span.continued ? 1 : 0);
	into[10] = document.headings.has(tokens.paragraphs[from] ?? 0) ? 1 : 0;
	into[11] = passage > 0 && passages[passage - 1]?.continued === true ? 1 : 0;
	// How many of its words have a capital: titles of works do.
	let capitals = 0;
	let words = 0;
	let verbs = 0;
	for (let index = from; index < to && index < from + 12; index++) {
		const word = tokens.words[index];
		if (word !== undefined && word.shape !== 'mark') {
			words++;
			capitals += word.shape === 'capital' || word.shape === 'upper' ? 1 : 0;
			verbs += word.auxiliary || word.pronoun !== undefined ? 1 : 0;
		}
	}

	into[12] = words === 0 ? 0 : Math.round(8 * capitals / words);
	into[13] = cap(verbs, 4);
	const previous = passage > 0 ? document.passageTo[passage - 1] ?? 0 : 0;
	into[14] = passage > 0 ? cap(bucket((document.outer[from] ?? 0) - (document.outer[previous - 1] ?? 0)), 24) : 30;
	into[15] = passage > 0 && tokens.paragraphs[previous - 1] === tokens.paragraphs[from] ? 1 : 0;
};

/** The cue nearest to a passage in its sentence, on one side. */
const nearestCue = (document: Document, passage: number, direction: 1 | -1): number => {
	const {tokens} = document;
	let at = direction < 0 ? (document.passageFrom[passage] ?? 0) - 1 : document.passageTo[passage] ?? 0;
	for (let step = 0; step < 30; step++, at += direction) {
		const word = tokens.words[at];
		if (word === undefined || word.text === '\n') {
			return -1;
		}

		const inside = tokens.passages[at] ?? -1;
		if (inside >= 0) {
			at = direction < 0 ? document.passageFrom[inside] ?? at : (document.passageTo[inside] ?? at + 1) - 1;
		} else if (word.cue > 0 && word.shape === 'lower') {
			return at;
		}
	}

	return -1;
};

/** What the features of all candidates of one passage share. */
export type Around = {
	readonly passage: number;
	readonly before: number;
	readonly after: number;
};

/** Looks around a passage for the cues on both sides. */
export const lookAround = (document: Document, passage: number): Around => ({passage, before: nearestCue(document, passage, -1), after: nearestCue(document, passage, 1)});

/** The one of several clauses that most likely reports the words from token `from` to token `to`. */
export const nearestClause = (document: Document, clauses: readonly Clause[], from: number, to: number): Clause | undefined => {
	let best: Clause | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const clause of clauses) {
		const distance = clause.cue < from ? (document.outer[from] ?? 0) - (document.outer[clause.cue] ?? 0) : (document.outer[clause.cue] ?? 0) - (document.outer[to - 1] ?? 0);
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

	const type = document.entities[mention.entity]?.type;
	return type === 'person' ? 1 : (type === 'organization' ? 2 : 3);
};

/** The features of one candidate; -1 stands for nobody. The features of the passage must be there already. */
export const candidateFeatures = (document: Document, around: Around, index: number, history: History, into: Uint8Array): void => {
	const {tokens, outer} = document;
	const {passage} = around;
	into.fill(0, 16);
	const mention = document.mentions[index];
	const from = document.passageFrom[passage] ?? 0;
	const to = document.passageTo[passage] ?? 0;
	into[17] = around.before < 0 ? 25 : bucket((outer[from] ?? 0) - (outer[around.before] ?? 0));
	into[18] = around.after < 0 ? 25 : bucket((outer[around.after] ?? 0) - (outer[to - 1] ?? 0));
	into[19] = tokens.words[around.before]?.cue ?? 0;
	into[20] = tokens.words[around.after]?.cue ?? 0;
	into[58] = around.before >= 0 && tokens.sentences[around.before] === tokens.sentences[from] ? 1 : 0;
	into[59] = around.after >= 0 && tokens.sentences[around.after] === tokens.sentences[to - 1] ? 1 : 0;
	const before = history.chosen[passage - 1] ?? -1;
	const sameParagraph = passage > 0 && tokens.paragraphs[(document.passageTo[passage - 1] ?? 1) - 1] === tokens.paragraphs[from];
	into[21] = before < 0 ? 0 : (sameParagraph ? 2 : 1);
	if (mention === undefined) {
		into[16] = 1;
		return;
	}

	const isBefore = mention.from < from;
	const gap = isBefore ? (outer[from] ?? 0) - (outer[mention.to - 1] ?? 0) : (outer[mention.from] ?? 0) - (outer[to - 1] ?? 0);
	const paragraphs = (tokens.paragraphs[from] ?? 0) - (tokens.paragraphs[mention.from] ?? 0);
	const sentences = isBefore ? (tokens.sentences[from] ?? 0) - (tokens.sentences[mention.from] ?? 0) : (tokens.sentences[mention.from] ?? 0) - (tokens.sentences[to - 1] ?? 0);
	into[22] = isBefore ? 1 : 2;
	into[23] = bucket(gap);
	into[24] = cap(sentences, 6);
	into[25] = cap(paragraphs, 3);
	into[26] = typeGroup(document, mention);
	into[27] = mention.plural ? 1 : 0;
	into[28] = wordGroup(document, mention.phraseFrom - 1);
	into[29] = wordGroup(document, mention.to);
	into[30] = wordGroup(document, mention.to + 1);
	into[31] = prepositionGroup(tokens.words[mention.phraseFrom - 1]?.lower ?? '');
	const second = tokens.words[mention.phraseFrom - 1]?.lower;
	into[32] = second === 'to' && tokens.words[mention.phraseFrom - 2]?.lower === 'according' ? 1 : 0;
	into[33] = mention.from === 0 || tokens.sentences[mention.phraseFrom - 1] !== tokens.sentences[mention.from] ? 1 : 0;
	into[34] = tokens.words[mention.from]?.pronoun === 'other' ? (tokens.words[mention.from]?.lower === 'who' ? 2 : 1) : 0;
	const word = tokens.words[mention.from]?.lower;
	into[35] = mention.kind === 'pronoun' && (word === 'him' || word === 'her' || word === 'his' || word === 'them' || word === 'their') ? 1 : 0;
	into[36] = before >= 0 && before === index ? 1 : 0;
	into[37] = mention.entity >= 0 && history.entities[passage - 1] === mention.entity ? 1 : 0;
	into[38] = cap(history.counts.get(mention.entity) ?? 0, 10);
	into[39] = cap(document.entities[mention.entity]?.count ?? 0, 20);
	into[40] = tokens.words[mention.to - 1]?.body === true ? 1 : 0;
	into[41] = document.headings.has(tokens.paragraphs[mention.from] ?? 0) ? 1 : 0;
	into[42] = (tokens.words[mention.to - 1]?.person === true || tokens.words[mention.to - 1]?.persons === true) ? 1 : 0;
	// The clause whose subject the candidate is.
	const clauses = document.clausesOf.get(index);
	const clause = clauses === undefined ? undefined : nearestClause(document, clauses, from, to);
	if (clause !== undefined) {
		const side = clause.cue < from;
		into[43] = clause.strength;
		into[44] = clause.inverted ? 2 : (clause.apart ? 3 : 1);
		into[45] = bucket(side ? (outer[from] ?? 0) - (outer[clause.cue] ?? 0) : (outer[clause.cue] ?? 0) - (outer[to - 1] ?? 0));
		into[46] = side ? 1 : 2;
		into[47] = clause.cue === around.before ? 1 : 0;
		into[48] = clause.cue === around.after ? 1 : 0;
		into[49] = wordGroup(document, clause.cue + 1);
		into[50] = cap((tokens.sentences[from] ?? 0) - (tokens.sentences[clause.cue] ?? 0) + 3, 6);
		into[51] = tokens.words[clause.cue]?.finite === true ? 1 : 0;
	}

	// What stands between the candidate and the passage.
	let commas = 0;
	let cues = 0;
	let others = 0;
	let passagesBetween = 0;
	const [low, high] = isBefore ? [mention.to, from] : [to, mention.from];
	for (let at = low; at < high && at < low + 60; at++) {
		const inside = tokens.passages[at] ?? -1;
		if (inside >= 0) {
			passagesBetween++;
			at = (document.passageTo[inside] ?? at + 1) - 1;
			continue;
		}

		const between = tokens.words[at];
		if (between === undefined) {
			break;
		}

		if (between.text === ',') {
			commas++;
		} else if (between.cue > 0 && between.shape === 'lower') {
			cues++;
		} else if (between.shape === 'capital' || between.shape === 'upper' || between.pronoun !== undefined || between.person || between.persons) {
			others++;
		}
	}

	into[52] = cap(commas, 5);
	into[53] = cap(cues, 5);
	into[54] = cap(others, 8);
	into[55] = cap(passagesBetween, 4);
	into[56] = wordGroup(document, mention.phraseFrom - 2);
	into[57] = wordGroup(document, mention.to + 2);
};
