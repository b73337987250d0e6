import {type Entity, type EntityType} from './analysis.js';

/** The types of entities in the order in which they are listed. */
export const entityTypes = ['person', 'organization', 'place'] as const satisfies readonly EntityType[];

/** Compares entities for sorting: by type, then the most mentioned first. */
export const compareEntities = (a: Entity, b: Entity): number =>
	entityTypes.indexOf(a.type) - entityTypes.indexOf(b.type) || b.mentions.length - a.mentions.length;
