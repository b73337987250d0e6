import {elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {complementOf, roleOfEntity, type SpeakerRole} from './name-roles.js';

/** Finds the roles of the speakers of a document: "the mayor of Leeds". The role of a named speaker is found once. */
export class RoleFinder {
	readonly #document: Document;
	readonly #roles = new Map<number, SpeakerRole | null>();
	#entitiesByName: ReadonlyMap<string, number> | undefined;

	constructor(document: Document) {
		this.#document = document;
	}

	/** Returns the role of a speaker, given by a mention and its entity, or -1. */
	roleOf(mention: number, entity: number): SpeakerRole | null {
		if (entity < 0) {
			const {kind, to} = elementAt(this.#document.mentions, mention) ?? {};
			return kind === 'nominal' && to !== undefined ? complementOf(this.#document, to) : null;
		}

		const known = this.#roles.get(entity);
		const role = known === undefined ? roleOfEntity(this.#document, entity) : known;
		this.#roles.set(entity, role);
		return role;
	}

	/** Returns the role of a speaker who is known by name, as in a transcript. */
	roleOfName(name: string | null): SpeakerRole | null {
		this.#entitiesByName ??= new Map(this.#document.entities.map((entity, index) => [entity.name, index]));
		const entity = name === null ? undefined : this.#entitiesByName.get(name);
		return entity === undefined ? null : this.roleOf(-1, entity);
	}
}
