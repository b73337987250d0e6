import {type EntityType} from '../analysis/analysis.js';

/** The order in which entities are listed. */
export const entityTypes = ['person', 'organization', 'place'] as const satisfies readonly EntityType[];

/** What stands above the entities of a type. */
export const entityHeadings: Readonly<Record<EntityType, string>> = {
	person: 'People', organization: 'Organizations', place: 'Places',
};
