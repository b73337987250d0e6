import {type EntityType} from '../../analysis/result/analysis.js';

/** The headings of the types of entities. */
export const entityHeadings: Readonly<Record<EntityType, string>> = {
	person: 'People', organization: 'Organizations', place: 'Places',
};
