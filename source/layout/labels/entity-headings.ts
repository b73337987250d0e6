import {type EntityType} from '../../analysis/result/analysis.js';

/** What stands above the entities of a type. */
export const entityHeadings: Readonly<Record<EntityType, string>> = {
	person: 'People', organization: 'Organizations', place: 'Places',
};
