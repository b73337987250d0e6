import {type Span} from '../article/span.js';
import {type Analysis, type Entity, type Quote} from './result/analysis.js';
import {compareEntities} from './result/entity-order.js';

/** The longest text that is analysed in one section, in UTF-16 code units. Articles are shorter; books and log files are not. */
export const maxSectionLength = 200_000;

/** Returns the best place to cut a section between the middle of `from` and `most` and `most`: after a line, else a sentence, else a word. */
const cutBefore = (text: string, from: number, most: number): number => {
	const least = from + ((most - from) / 2);
	for (const mark of ['\n', '. ', ' ']) {
		const found = text.lastIndexOf(mark, most - mark.length);
		if (found >= least) {
			return found + mark.length;
		}
	}

	return most;
};

/** Cuts a text into sections that are analysed one after the other, so that memory does not grow with the text. */
export const cutSections = (text: string): Span[] => {
	const sections: Span[] = [];
	let start = 0;
	while (text.length - start > maxSectionLength) {
		const end = cutBefore(text, start, start + maxSectionLength);
		sections.push({start, end});
		start = end;
	}

	sections.push({start, end: text.length});
	return sections;
};

const moveSpan = ({start, end}: Span, by: number): Span => ({start: start + by, end: end + by});

const moveQuote = (quote: Quote, by: number): Quote => ({
	...quote,
	...moveSpan(quote, by),
	...(quote.parts === undefined ? {} : {parts: quote.parts.map(part => moveSpan(part, by))}),
	speakerSpan: quote.speakerSpan === null ? null : moveSpan(quote.speakerSpan, by),
	roleSpan: quote.roleSpan === null ? null : moveSpan(quote.roleSpan, by),
	cue: quote.cue === null ? null : {...quote.cue, ...moveSpan(quote.cue, by)},
	evidence: quote.evidence === null ? null : {...quote.evidence, chain: quote.evidence.chain.map(cited => ({...cited, ...moveSpan(cited, by)}))},
});

type MergedEntity = {
	readonly entity: Entity;
	readonly aliases: Set<string>;
	readonly mentions: Span[];
};

/** Merges the analyses of sections. A person who is named in full in one section has that name in the sections after it. */
export class AnalysisMerger {
	readonly #quotes: Quote[] = [];
	readonly #byName = new Map<string, MergedEntity>();
	/** The full name of a person by its last word. */
	readonly #bySurname = new Map<string, string>();

	add({quotes, entities}: Analysis, offset: number): void {
		const renamed = new Map<string, string>();
		for (const entity of entities) {
			const name = this.#fullName(entity);
			if (name === undefined) {
				this.#gather(entity, entity, offset);
			} else {
				renamed.set(entity.name, name);
				this.#gather(entity, {name, type: 'person'}, offset);
			}
		}

		for (const quote of quotes) {
			const moved = moveQuote(quote, offset);
			const speaker = quote.speaker ?? '';
			const name = renamed.get(speaker) ?? (speaker === '' || entities.some(entity => entity.name === speaker) ? undefined : this.#bySurname.get(speaker));
			this.#quotes.push(name === undefined ? moved : {...moved, speaker: name});
		}
	}

	result(): Analysis {
		const entities: Entity[] = [];
		for (const {entity, aliases, mentions} of this.#byName.values()) {
			aliases.delete(entity.name);
			entities.push({...entity, aliases: [...aliases], mentions});
		}

		return {quotes: this.#quotes, entities: entities.toSorted(compareEntities)};
	}

	/** Returns the full name of an entity of one word, if an earlier section names a person with this family name in full. */
	#fullName({name, type}: Entity): string | undefined {
		return name.includes(' ') || this.#byName.has(`${type} ${name}`) ? undefined : this.#bySurname.get(name);
	}

	#gather(entity: Entity, {name, type}: Pick<Entity, 'name' | 'type'>, offset: number): void {
		const key = `${type} ${name}`;
		let gathered = this.#byName.get(key);
		if (gathered === undefined) {
			gathered = {entity, aliases: new Set(), mentions: []};
			this.#byName.set(key, gathered);
			if (type === 'person' && name.includes(' ')) {
				this.#bySurname.set(name.slice(name.lastIndexOf(' ') + 1), name);
			}
		}

		gathered.aliases.add(entity.name);
		for (const alias of entity.aliases) {
			gathered.aliases.add(alias);
		}

		for (const mention of entity.mentions) {
			gathered.mentions.push(moveSpan(mention, offset));
		}
	}
}
