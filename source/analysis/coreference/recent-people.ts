import {elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';

/** A person with the last mention outside passages, by name or by a pronoun. */
export type RecentPerson = {
	readonly entity: number;
	readonly mention: number;
	/** The mentions of the person so far, and those by a pronoun among them. */
	readonly mentionCount: number;
	readonly pronounCount: number;
};

const maxRecentPeople = 8;

/** The people mentioned last, the latest first: the candidates of a pronoun. */
export class RecentPeople {
	readonly #list: RecentPerson[] = [];
	#next = 0;

	get list(): readonly RecentPerson[] {
		return this.#list;
	}

	/** Adds the names that stand before the token `until`. */
	addNamesBefore(document: Document, until: number): void {
		const {mentions, unquotedMentions, entities} = document;
		while (this.#next < unquotedMentions.length) {
			const index = unquotedMentions[this.#next] ?? 0;
			const mention = mentions[index];
			if (mention === undefined || mention.from >= until) {
				return;
			}

			this.#next++;
			if (mention.kind === 'name' && elementAt(entities, mention.entity)?.type === 'person') {
				this.moveToFront(mention.entity, index, false);
			}
		}
	}

	/** Moves a person to the front. */
	moveToFront(entity: number, mention: number, pronoun: boolean): void {
		const at = this.#list.findIndex(recent => recent.entity === entity);
		const [old] = at === -1 ? [] : this.#list.splice(at, 1);
		this.#list.unshift({
			entity, mention, mentionCount: (old?.mentionCount ?? 0) + 1, pronounCount: (old?.pronounCount ?? 0) + (pronoun ? 1 : 0),
		});
		if (this.#list.length > maxRecentPeople) {
			this.#list.pop();
		}
	}
}
