import {elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Attributions} from './attribution.js';

/** Returns the probability of the antecedent of a pronoun or a description, and 1 for any other mention. */
export const antecedentProbability = (document: Document, {antecedents}: Attributions, mention: number): number => {
	const isPronoun = elementAt(document.mentions, mention)?.kind === 'pronoun';
	return antecedents.get(mention)?.probability ?? (isPronoun ? 0.5 : 1);
};
