import {elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Report} from '../reported-speech/find-reports.js';
import {type Attributions} from '../attribution/attribute-passages.js';

/** Returns the probability of the antecedent of a pronoun or a description, and 1 for any other mention. */
const antecedentProbability = (document: Document, {antecedents}: Attributions, mention: number): number => {
	const isPronoun = elementAt(document.mentions, mention)?.kind === 'pronoun';
	return antecedents.get(mention)?.probability ?? (isPronoun ? 0.5 : 1);
};

/** The confidence of an attribution, 0 to 1: the probability that it is right. */
export const confidenceOf = {
	passage(document: Document, attributions: Attributions, passage: number): number {
		const attribution = attributions.passages[passage];
		return attribution === undefined ? 0 : attribution.probability * antecedentProbability(document, attributions, attribution.mention);
	},
	report(document: Document, attributions: Attributions, {subject, probability}: Report): number {
		return probability * antecedentProbability(document, attributions, subject);
	},
};
