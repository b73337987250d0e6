import {type Entity, type EntityType} from './analysis.js';

/** The order in which entities are listed. */
export const entityTypes = ['person', 'organization', 'place'] as const satisfies readonly EntityType[];

/** People, organizations, places; within a type the most mentioned first. For sorting. */
export const compareEntities = (a: Entity, b: Entity): number =>
	entityTypes.indexOf(a.type) - entityTypes.indexOf(b.type) || b.mentions.length - a.mentions.length;
