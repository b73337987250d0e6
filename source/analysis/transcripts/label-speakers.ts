import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {displayName} from '../names/display-name.js';
import {type Document} from '../document/document.js';
import {type NamedEntity} from '../entities/find-entities.js';
import {findInterviewee} from './interviewee.js';
import {isIntervieweeRole, isQuestionerRole, type SpeakerLabel} from './speaker-labels.js';

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
	speakerOf({from, to, key}: SpeakerLabel): string | null {
		if (isQuestionerRole(key)) {
			return null;
		}

		if (isIntervieweeRole(key)) {
			return this.#interviewee;
		}

		const {tokens, text} = this.#document;
		let first = from;
		while (first < to - 1 && (elementAt(tokens.words, first)?.isTitle === true || elementAt(tokens.words, first)?.text === '.')) {
			first++;
		}

		const written = text.slice(intOrZeroAt(tokens.starts, first), intOrZeroAt(tokens.ends, to - 1));
		if (elementAt(tokens.words, first)?.isDeterminer === true) {
			// "THE CLERK" is a nominal, not a name.
			return written === written.toUpperCase() ? written.toLowerCase() : written.charAt(0).toLowerCase() + written.slice(1);
		}

		const words = tokens.words.slice(first, to).filter(({shape}) => shape !== 'mark');
		const last = words.at(-1)?.lower ?? '';
		const named = this.#persons.get(words.length > 1 ? `${words[0]?.lower ?? ''} ${last}` : last)?.name;
		return named ?? displayName(written, words, 'person');
	}
}
