import {elementAt} from '../base/bounds-checked.js';
import {type Clause, findClauses, indexMentions} from '../mentions/cue-clauses.js';
import {findNominals, findPronouns} from '../mentions/nominals-and-pronouns.js';
import {findEntities, type NamedEntity} from '../entities/find-entities.js';
import {type Mention} from '../mentions/mention.js';
import {findHeadings, recognizeNames} from '../names/recognize-names.js';
import {findPassages, type Passage} from '../quotation-marks/find-passages.js';
import {linkNominals} from '../entities/link-nominals.js';
import {markSentences} from '../tokens/sentence-boundaries.js';
import {tokenize, type Tokens} from '../tokens/tokenize.js';
import {codeUnitsOf} from '../base/code-units.js';

/** A text with all that is found in it before anybody is said to have said anything. */
export type Document = {
	readonly text: string;
	readonly tokens: Tokens;
	readonly passages: readonly Passage[];
	/** First token of each passage, marks included, and the one after its last. */
	readonly passageFrom: Int32Array;
	readonly passageTo: Int32Array;
	/** The position of each token where a passage counts as one: how far apart two things are for somebody who skips what is quoted. */
	readonly collapsedPositions: Int32Array;
	readonly headings: ReadonlySet<number>;
	/** In the order of the text; longer ones first. */
	readonly mentions: ReadonlyArray<Readonly<Mention>>;
	/** The mentions outside passages: indexes. */
	readonly unquotedMentions: readonly number[];
	readonly entities: readonly NamedEntity[];
	/** By entity: the mentions that name it, as indexes. */
	readonly mentionsByEntity: ReadonlyArray<readonly number[]>;
	readonly clauses: readonly Clause[];
	/** By token: the mention that begins there, or -1. */
	readonly mentionStartingAt: Int32Array;
	/** The clauses of each mention that is a subject. */
	readonly clausesBySubject: ReadonlyMap<number, readonly Clause[]>;
};

/** Where the tokens of each passage begin and end, and what the tokens count where each passage is one. */
const locatePassages = ({passages: inside, count}: Tokens, passages: readonly Passage[]): Pick<Document, 'passageFrom' | 'passageTo' | 'collapsedPositions'> => {
	const passageFrom = new Int32Array(passages.length).fill(-1);
	const passageTo = new Int32Array(passages.length).fill(-1);
	const collapsedPositions = new Int32Array(count);
	let position = 0;
	let last = -1;
	for (let index = 0; index < count; index++) {
		const passage = inside[index] ?? -1;
		if (passage < 0) {
			position++;
		} else {
			if (passage !== last) {
				position++;
				passageFrom[passage] = index;
			}

			passageTo[passage] = index + 1;
		}

		last = passage;
		collapsedPositions[index] = position;
	}

	return {passageFrom, passageTo, collapsedPositions};
};

const groupBySubject = (clauses: readonly Clause[]): Map<number, Clause[]> => {
	const found = new Map<number, Clause[]>();
	for (const clause of clauses) {
		const list = found.get(clause.subject);
		if (list === undefined) {
			found.set(clause.subject, [clause]);
		} else {
			list.push(clause);
		}
	}

	return found;
};

/** Puts mentions in the order of the text together, longer ones first: both lists are in that order, and sorting them took several times as long. */
const mergeMentions = (some: readonly Mention[], others: readonly Mention[]): Mention[] => {
	const merged: Mention[] = [];
	let next = 0;
	for (const mention of some) {
		for (let other = others[next]; other !== undefined && (other.from < mention.from || (other.from === mention.from && other.to > mention.to)); other = others[next]) {
			merged.push(other);
			next++;
		}

		merged.push(mention);
	}

	for (; next < others.length; next++) {
		const other = others[next];
		if (other !== undefined) {
			merged.push(other);
		}
	}

	return merged;
};

/** Reads a text: its passages, words, names, descriptions, pronouns and clauses. */
export const parseDocument = (text: string): Document => {
	const units = codeUnitsOf(text);
	const passages = findPassages(text, units);
	const tokens = tokenize(text, passages, units);
	markSentences(tokens, passages);
	const headings = findHeadings(tokens);
	const {entities, mentions: names} = findEntities(recognizeNames(tokens, headings));
	const mentions = mergeMentions(mergeMentions(names, findNominals(tokens)), findPronouns(tokens));
	linkNominals({tokens, mentions, entities});
	const places = indexMentions(tokens, mentions);
	const clauses = findClauses(tokens, mentions, places);
	const unquotedMentions: number[] = [];
	const mentionsByEntity = entities.map((): number[] => []);
	let next = 0;
	for (const {kind, entity, from} of mentions) {
		if (kind === 'name') {
			elementAt(mentionsByEntity, entity)?.push(next);
		}

		if ((tokens.passages[from] ?? -1) < 0) {
			unquotedMentions.push(next);
		}

		next++;
	}

	return {
		text,
		tokens,
		passages,
		...locatePassages(tokens, passages),
		headings,
		mentions,
		unquotedMentions,
		entities,
		mentionsByEntity,
		mentionStartingAt: places.begin,
		clauses,
		clausesBySubject: groupBySubject(clauses),
	};
};
