import {elementAt} from '../base/bounds-checked.js';
import {type Clause, findClauses, indexMentions} from '../mentions/cue-clauses.js';
import {findHandles} from '../mentions/handles.js';
import {findNominals, findPronouns} from '../mentions/nominals-and-pronouns.js';
import {findEntities, type NamedEntity} from '../entities/find-entities.js';
import {type Mention} from '../mentions/mention.js';
import {findHeadings, recognizeNames} from '../names/recognize-names.js';
import {findPassages, type Passage} from '../quotation-marks/find-passages.js';
import {linkNominals} from '../entities/link-nominals.js';
import {tokenize, type Tokens} from '../tokens/tokenize.js';
import {codeUnitsOf} from '../base/code-units.js';

/** A text with its tokens, passages, names and clauses: the input of attribution. No later step changes it. */
export type Document = {
	readonly text: string;
	readonly tokens: Tokens;
	readonly passages: readonly Passage[];
	/** The first token of each passage, marks included, and the token after its last. */
	readonly passageFrom: Int32Array;
	readonly passageTo: Int32Array;
	/** The position of each token if every passage counts as one token. Distances between tokens are measured in these positions. */
	readonly collapsedPositions: Int32Array;
	readonly headings: ReadonlySet<number>;
	/** In the order of the text; of those that begin together, the longer one first. */
	readonly mentions: readonly Mention[];
	/** The indexes of the mentions outside passages. */
	readonly unquotedMentions: readonly number[];
	readonly entities: ReadonlyArray<Readonly<NamedEntity>>;
	/** By entity: the indexes of the mentions that name it. */
	readonly mentionsByEntity: ReadonlyArray<readonly number[]>;
	readonly clauses: readonly Clause[];
	/** By token: the mention that begins there, or -1. */
	readonly mentionStartingAt: Int32Array;
	/** By mention: the clauses whose subject it is. */
	readonly clausesBySubject: ReadonlyMap<number, readonly Clause[]>;
};

/** Finds the tokens of each passage, and the positions of all tokens if every passage counts as one. */
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

/** Merges two lists of mentions that are in the order of the text. Sorting them took several times as long. */
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

/** Returns the nominals that are not the title of a name with its office: without "Minister" in "Minister of Education Ada Bell". */
const withoutTitles = ({words}: Tokens, nominals: readonly Mention[], names: readonly Mention[]): readonly Mention[] => {
	let next = 0;
	return nominals.filter(nominal => {
		while (next < names.length && (names[next]?.to ?? 0) <= nominal.to) {
			next++;
		}

		// The name of a place or an organization in the office can stand between: "President of Brazil Ada Bell".
		const link = words[nominal.to]?.lower;
		return (link !== 'of' && link !== 'for') || ![names[next], names[next + 1]].some(name => name !== undefined && name.from > nominal.to && name.phraseFrom < nominal.to);
	});
};

/** Finds the passages, words, names, nominals, pronouns and clauses of a text. */
export const parseDocument = (text: string): Document => {
	const units = codeUnitsOf(text);
	const passages = findPassages(text, units);
	const tokens = tokenize(text, passages, units);
	const headings = findHeadings(tokens);
	const named = findEntities(recognizeNames(tokens, headings));
	const others = [withoutTitles(tokens, findNominals(tokens), named.mentions), findPronouns(tokens), findHandles(tokens)];
	const {entities, mentions} = linkNominals({
		tokens,
		entities: named.entities,
		mentions: others.reduce<readonly Mention[]>((merged, next) => mergeMentions(merged, next), named.mentions),
	});
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
