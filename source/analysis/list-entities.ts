import {type Span} from '../article/span.js';
import {elementAt} from './base/bounds-checked.js';
import {type Entity} from './result/analysis.js';
import {type Document} from './document/document.js';
import {compareEntities} from './result/entity-order.js';

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
			const forms = new Set(spans.map(({start, end}) => text.slice(start, end)));
			forms.delete(name);
			found.push({
				name, type, aliases: [...forms], mentions: spans,
			});
		}
	}

	return found.toSorted(compareEntities);
};
