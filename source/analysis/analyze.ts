import {type Analysis} from './result/analysis.js';
import {read} from './document/document.js';
import {listEntities} from './list-entities.js';
import {joinHandWraps} from './tokens/unwrap-lines.js';
import {assemble} from './quotes/assemble-quotes.js';
import {findReports} from './reported-speech/find-reports.js';
import {cutSections, Gathering, longestSection} from './long-texts.js';
import {attribute} from './attribution/attribute-passages.js';

const analyzeSection = (text: string): Analysis => {
	const document = read(joinHandWraps(text));
	const attributions = attribute(document);
	return {quotes: assemble(document, attributions, findReports(document)), entities: listEntities(document)};
};

/**
 * Finds who said what in a text, and who and what it is about. Pure: the same text always gives the same analysis, and
 * no text makes it throw. Time grows linearly with the text.
 *
 * @param text plain text, paragraphs ending with a line break. All offsets in the result are UTF-16 code units into it.
 */
export const analyze = (text: string): Analysis => {
	if (text.length <= longestSection) {
		return analyzeSection(text);
	}

	const gathering = new Gathering();
	for (const {start, end} of cutSections(text)) {
		gathering.add(analyzeSection(text.slice(start, end)), start);
	}

	return gathering.finish();
};
