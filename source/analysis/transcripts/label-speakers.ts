import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {displayName} from '../names/display-name.js';
import {type Document} from '../document/document.js';
import {type NamedEntity} from '../entities/find-entities.js';
import {answerLabels, questionLabels} from '../words/labels.js';
import {labelKey} from './speaker-labels.js';

/** The label of a turn: its first token, its colon, and its words as a key that is the same in every turn. */
export type SpeakerLabel = {
	readonly from: number;
	readonly colon: number;
	readonly key: string;
};

const questionerRoles = new Set(questionLabels);
const intervieweeRoles = new Set(answerLabels);

/** True if a label is a role in an interview: "Q", "Answer". */
export const isInterviewRole = (key: string): boolean => questionerRoles.has(key) || intervieweeRoles.has(key);

/** Finds the person who answers in an interview: the one named most in the introduction, else in the whole text. Returns `null` if two are named equally often. */
const findInterviewee = ({entities, mentions, tokens}: Document, firstTurn: number): string | null => {
	const opening = intOrZeroAt(tokens.starts, firstTurn);
	const most = (counts: readonly number[]): string | null => {
		const persons = entities.map(({name, type, words}, index) => ({name, count: type === 'person' && words.length > 1 ? counts[index] ?? 0 : 0})).toSorted((a, b) => b.count - a.count);
		const [first, second] = persons;
		return first !== undefined && first.count > (second?.count ?? 0) ? first.name : null;
	};

	const introduced = entities.map(() => 0);
	for (const {kind, entity, start} of mentions) {
		if (kind === 'name' && start < opening) {
			introduced[entity] = (introduced[entity] ?? 0) + 1;
		}
	}

	return most(introduced) ?? most(entities.map(({mentionCount: count}) => count));
};

/** Indexes the people of a document by last name and by first and last name. Of several, the one with the longest name counts. */
const indexPeopleByName = ({entities}: Document): Map<string, NamedEntity> => {
	const persons = new Map<string, NamedEntity>();
	for (const entity of entities) {
		const first = elementAt(entity.words, 0)?.lower;
		const last = entity.words.at(-1)?.lower;
		if (entity.type !== 'person' || first === undefined || last === undefined) {
			continue;
		}

		for (const name of [last, `${first} ${last}`]) {
			if (entity.words.length > (persons.get(name)?.words.length ?? 0)) {
				persons.set(name, entity);
			}
		}
	}

	return persons;
};

/** Finds the people that the labels of a transcript stand for. */
export class LabelResolver {
	readonly #document: Document;
	readonly #interviewee: string | null;
	readonly #persons: ReadonlyMap<string, NamedEntity>;

	/** @param firstTurn the first token of the first turn */
	constructor(document: Document, firstTurn: number) {
		this.#document = document;
		this.#interviewee = findInterviewee(document, firstTurn);
		this.#persons = indexPeopleByName(document);
	}

	/** Returns the name that a label stands for: the person of that name, else the label itself without its title. */
	speakerOf({from, colon, key}: SpeakerLabel): string | null {
		if (questionerRoles.has(key)) {
			return null;
		}

		if (intervieweeRoles.has(key)) {
			return this.#interviewee;
		}

		const {tokens, text} = this.#document;
		let first = from;
		while (first < colon - 1 && (elementAt(tokens.words, first)?.isTitle === true || elementAt(tokens.words, first)?.text === '.')) {
			first++;
		}

		const written = text.slice(intOrZeroAt(tokens.starts, first), intOrZeroAt(tokens.ends, colon - 1));
		if (elementAt(tokens.words, first)?.isDeterminer === true) {
			// "THE CLERK" is a nominal, not a name.
			return written === written.toUpperCase() ? written.toLowerCase() : written.charAt(0).toLowerCase() + written.slice(1);
		}

		const names = labelKey(this.#document, first, colon).split(' ');
		const last = names.at(-1) ?? '';
		const named = this.#persons.get(names.length > 1 ? `${names[0] ?? ''} ${last}` : last)?.name;
		return named ?? displayName(written, tokens.words.slice(first, colon).filter(({shape}) => shape !== 'mark'), 'person');
	}
}
