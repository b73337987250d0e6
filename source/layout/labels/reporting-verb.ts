import {type Quote} from '../../analysis/result/analysis.js';
import {isVerbatim} from './quote-text.js';

/** Matches verbs that turn or colour words that somebody has said: a question, a denial, a joke. */
const coloring = /\b(?:den(?:y|ies|ied|ying)|refus|reject|disput|dismiss|question|doubt|wonder|ask|jok|quip|mock|pretend|imagin|hop(?:e|es|ed|ing)\b|fear|suggest|guess|lied|lying|not\b|never\b|hardly|barely|without|nor\b|neither\b|accus|threaten|promis|predict|warn)|n['’]t\b/iv;

/** Matches verbs that turn round what follows them. */
const denial = /\b(?:den(?:y|ies|ied|ying)|refus|reject|disput|dismiss)/iv;

/**
 * Returns the verb that stands before a statement, as the article has it; `null` without one. A clause always has its verb,
 * "denied", "did not say". Words between marks have it only if it turns or colours them: "denied", "asked", "joked".
 */
export function reportingVerb(quote: Quote): string | null {
	const {verb, polarity, text} = quote;
	if (!isVerbatim(quote)) {
		return verb ?? (quote.evidence?.pattern === 'transcript' ? null : 'said');
	}

	const isQuestion = verb !== null && verb.startsWith('ask') && text.includes('?');
	return verb !== null && coloring.test(verb) && !isQuestion && (!denial.test(verb) || polarity === 'denied') ? verb : null;
}
