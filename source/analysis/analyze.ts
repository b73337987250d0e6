import {type Span} from '../article/span.js';
import {type Analysis, type Entity, type EntityType} from './analysis.js';
import {type Document, read} from './document.js';
import {assemble} from './quotes.js';
import {findReports} from './reports.js';
import {attribute} from './speakers.js';

const types: readonly EntityType[] = ['person', 'organization', 'place'];

/** The entities of a document: persons, organizations, places, the most mentioned first. */
const entitiesOf = (document: Document): Entity[] => document.entities.map(({name, type}, index): Entity => {
	const mentions: Span[] = [];
	const forms = new Set<string>();
	for (const mention of document.mentionsOf[index] ?? []) {
		const {start, end} = document.mentions[mention] ?? {start: 0, end: 0};
		mentions.push({start, end});
		forms.add(document.text.slice(start, end));
	}

	forms.delete(name);
	return {
		name, type, aliases: [...forms], mentions,
	};
}).filter(({mentions}) => mentions.length > 0).toSorted((a, b) => types.indexOf(a.type) - types.indexOf(b.type) || b.mentions.length - a.mentions.length);

/** Finds who said what in a text, and who and what it is about. */
export const analyze = (text: string): Analysis => {
	const document = read(text);
	const attributions = attribute(document);
	return {quotes: assemble(document, attributions, findReports(document)), entities: entitiesOf(document)};
};
