import {type Span} from '../article/span.js';
import {elementAt} from './base/bounds-checked.js';
import {type Entity} from './result/analysis.js';
import {type Document} from './document/document.js';
import {compareEntities} from './result/entity-order.js';

/** Returns the different forms of a name in its mentions, without the name itself. Most mentions have the name or the form before. */
const otherForms = (text: string, mentions: readonly Span[], name: string): string[] => {
	const forms: string[] = [];
	for (const {start, end} of mentions) {
		if (end - start !== name.length || !text.startsWith(name, start)) {
			const form = text.slice(start, end);
			if (form !== forms.at(-1)) {
				forms.push(form);
			}
		}
	}

	return forms.length > 1 ? [...new Set(forms)] : forms;
};

/** Lists the entities of a document: people, organizations, places, the most mentioned of each type first. */
export const listEntities = ({text, entities, mentions}: Document): Entity[] => {
	const places = entities.map((): Span[] => []);
	for (const {kind, start, end, entity} of mentions) {
		if (kind === 'name' && elementAt(entities, entity)?.isListed === true) {
			places[entity]?.push({start, end});
		}
	}

	const found: Entity[] = [];
	for (const [index, {name, type}] of entities.entries()) {
		const spans = places[index] ?? [];
		if (spans.length > 0) {
			found.push({
				name, type, aliases: otherForms(text, spans, name), mentions: spans,
			});
		}
	}

	return found.toSorted(compareEntities);
};
