import {type Analysis} from './analysis.js';
import {read} from './document.js';
import {listEntities} from './entity-list.js';
import {joinHandWraps} from './hand-wraps.js';
import {assemble} from './quotes.js';
import {findReports} from './reports.js';
import {attribute} from './speakers.js';

/** Finds who said what in a text, and who and what it is about. */
export const analyze = (text: string): Analysis => {
	const document = read(joinHandWraps(text));
	const attributions = attribute(document);
	return {quotes: assemble(document, attributions, findReports(document)), entities: listEntities(document)};
};
