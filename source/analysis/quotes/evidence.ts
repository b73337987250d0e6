import {type Span} from '../../article/span.js';
import {elementAt, intAt} from '../base/bounds-checked.js';
import {
	type TextSpan, type Cue, type Evidence, type Pattern,
} from '../result/analysis.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {type Attributions} from '../attribution/attribute-passages.js';
import {codeUnitAt} from '../base/code-units.js';
import {jointNamesOf, spanOfNames} from './speaker-name.js';

const cite = (document: Document, {start, end}: Span): TextSpan => ({start, end, text: document.text.slice(start, end)});

/** Returns the words of a cue: its verb with the auxiliaries and adverbs before it ("has also said"), or "according to". */
export const cueAt = (document: Document, token: number): Cue => {
	const {words, starts, ends, passages, sentences} = document.tokens;
	// A participle belongs to the verb before it: "responded by stressing".
	const isMeans = elementAt(words, token)?.lower.endsWith('ing') === true && elementAt(words, token - 1)?.lower === 'by' && (elementAt(words, token - 2)?.cueStrength ?? 0) > 0
		&& intAt(sentences, token - 2) === sentences[token];
	const first = isMeans ? token - 2 : token;
	let from = first;
	for (let at = first - 1; at > first - 4 && at >= 0 && passages[at] === passages[token] && sentences[at] === intAt(sentences, token); at--) {
		const word = words[at];
		if (word === undefined || !(word.isAuxiliary || word.isAdverb) || word.shape !== 'lower') {
			break;
		}

		from = at;
	}

	const to = elementAt(words, token)?.lower === 'according' ? token + 1 : token;
	return cite(document, {start: starts[from] ?? 0, end: ends[to] ?? 0});
};

/** True if a colon stands between the speaker and the words that begin at `start`. */
const colonBefore = (document: Document, start: number, speaker: Span): boolean => {
	for (let at = start - 1; at >= speaker.end && at > start - 8; at--) {
		const code = codeUnitAt(document.text, at);
		if (code === 58 || code === 0xFF_1A) {
			return true;
		}
	}

	return false;
};

/** Returns the pattern that connects a mention with the words that begin at the offset `start`. */
export const patternOf = (document: Document, index: number, clause: Pick<Clause, 'isInverted'> | undefined, start: number): Pattern => {
	const mention = document.mentions[index];
	if (mention === undefined) {
		return 'nearby';
	}

	if (elementAt(document.tokens.words, mention.phraseFrom - 1)?.lower === 'to' && elementAt(document.tokens.words, mention.phraseFrom - 2)?.lower === 'according') {
		return 'according-to';
	}

	if (clause !== undefined) {
		return clause.isInverted ? 'cue-subject' : 'subject-cue';
	}

	return colonBefore(document, start, mention) ? 'colon' : 'nearby';
};

/** Returns the mention that an entity is named by: the first with its full name, else the longest. */
const namingMention = (document: Document, entity: number): number => {
	const name = elementAt(document.entities, entity)?.name;
	const mentions = document.mentionsByEntity[entity] ?? [];
	let longest = -1;
	for (const index of mentions) {
		const mention = document.mentions[index];
		const best = elementAt(document.mentions, longest);
		if (mention !== undefined && name === document.text.slice(mention.start, mention.end)) {
			return index;
		}

		if (mention !== undefined && (best === undefined || mention.end - mention.start > best.end - best.start)) {
			longest = index;
		}
	}

	return longest;
};

/** Returns the mentions that lead from one mention to the full name: she, Lindqvist, Rosa Lindqvist. */
const chainOf = (document: Document, attributions: Attributions, index: number): TextSpan[] => {
	const {antecedents, mentionEntities, jointNames} = attributions;
	const beside = jointNamesOf(document, attributions, index);
	if (beside !== undefined) {
		return [cite(document, spanOfNames(document, beside))];
	}

	const chain: TextSpan[] = [];
	const cited = new Set<number>();
	const add = (next: number): void => {
		const mention = document.mentions[next];
		if (mention !== undefined && !cited.has(next)) {
			cited.add(next);
			const joint = antecedents.get(index)?.entity === -1 ? jointNames.get(next) : undefined;
			chain.push(cite(document, joint === undefined ? mention : spanOfNames(document, joint)));
		}
	};

	let at = index;
	// A pronoun may stand for a pronoun. Longer chains are not worth reading.
	for (let step = 0; step < 4 && at >= 0; step++) {
		add(at);
		at = antecedents.get(at)?.mention ?? -1;
	}

	const naming = namingMention(document, intAt(mentionEntities, index) ?? -1);
	const name = elementAt(document.mentions, naming);
	if (name !== undefined && chain.at(-1)?.text !== document.text.slice(name.start, name.end)) {
		add(naming);
	}

	return chain;
};

/** Returns the evidence for a speaker: the pattern and the chain of mentions. */
export const evidenceOf = (document: Document, attributions: Attributions, index: number, pattern: Pattern): Evidence => ({pattern, chain: chainOf(document, attributions, index)});
