import {type Quote} from '../../analysis/result/analysis.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {isVerbatim} from './quote-text.js';

/** The longest stretch before a verb that is read for a negation, and the longest one after it that belongs to it, in code units. */
const maxBefore = 60;
const maxAfter = 32;

/** Verbs that turn the sense of "to say" after them: "declined to | say". */
const turningVerbs = `declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|neglect(?:s|ed)?|hesitat(?:e|es|ed)|want(?:s|ed)?|wish(?:es|ed)?|dare[sd]?|seem(?:s|ed)?
|appear(?:s|ed)?|offer(?:s|ed)?|threaten(?:s|ed)?|try|tries|tried|used|expect(?:s|ed)?|go so far as|went so far as|going so far as`.replaceAll('\n', '');
const negations = String.raw`(?:[Dd]o|[Dd]oes|[Dd]id|[Hh]as|[Hh]ave|[Hh]ad|[Ww]ill|[Ww]ould|[Cc]an|[Cc]ould|[Ss]hould|[Mm]ay|[Mm]ight|[Ii]s|[Aa]re|[Ww]as|[Ww]ere)(?:n['’]t|not|\s+not|\s+never)|[Ww]on['’]t|[Cc]an['’]t|[Nn]ever`;
const adverb = String.raw`(?:\p{L}+ly|at|once|first|yet|ever|even|again|so)`;

/** Matches the words before a verb that belong to it and that the cue does not have: "did not at first |", "declined to |", "denied |" before "saying". */
const beforeVerb = new RegExp(String.raw`(?:(?:${negations})(?:,?\s+${adverb}){0,3},?\s+(?:(?:${turningVerbs})\s+(?:to\s+)?)?|\b(?:${turningVerbs})\s+(?:to\s+)?|\b(?:den(?:y|ies|ied)|avoid(?:s|ed)?|stop(?:s|ped)?\s+short\s+of|without)\s+)$`, 'v');

/** Matches an inversion before the subject: "Nor did | the minister say". */
const inversion = /\b(?<lead>nor|neither|never|nowhere|at\s+no\s+(?:point|time))\s+(?<auxiliary>did|does|do|has|have|had|will|would|can|could|was|is)\s+(?:the\s+|an?\s+)?$/iv;

/** Matches verbs that turn or colour words that somebody has said: a question, a denial, a joke. */
const coloring = /\b(?:den(?:y|ies|ied|ying)|refus|reject|disput|dismiss|question|doubt|wonder|ask|jok|quip|mock|pretend|imagin|hop(?:e|es|ed|ing)\b|fear|suggest|guess|lied|lying|not\b|never\b|hardly|barely|without|nor\b|neither\b|accus|threaten|promis|predict|warn)|n['’]t\b/iv;

/** Matches verbs that turn round what follows them. */
const denial = /\b(?:den(?:y|ies|ied|ying)|refus|reject|disput|dismiss)/iv;

/** Matches text after a verb that ends its clause, or gives it another object: "denied this in a reply:". */
const hasOtherObject = /[,.:;?!—–\n]|\b(?:this|it|them|these|those)\b/iv;

/**
 * Tells whether a verb of denial is about the words of a quote. It is not in "denied this: “Nothing has changed”", nor in
 * "“Nothing has changed,” he denied": there the words are the denial itself, and the verb before them would turn them round.
 */
const isDenialOf = (text: string, {start, cue}: Quote): boolean =>
	cue !== null && start >= cue.end && !hasOtherObject.test(text.slice(cue.end, start));

/** Matches text that is more than the listener or the preposition after a verb. */
const isOtherClause = /[“”"‘.;:?!—–\n]|--|''/v;

/** Returns the words of the article that report a quote, with all that turns their sense: "did not say", "declined to say", "told reporters". */
function verbPhrase(text: string, {start, end, cue, speakerSpan}: Quote): string | null {
	if (cue === null) {
		return null;
	}

	const [before = ''] = beforeVerb.exec(text.slice(Math.max(0, cue.start - maxBefore), cue.start)) ?? [];
	// The words before the verb must not reach into the statement or the name.
	const isFree = cue.start - before.length >= (speakerSpan !== null && speakerSpan.end <= cue.start ? speakerSpan.end : 0) && !(start < cue.start && end > cue.start - before.length);
	const inverted = speakerSpan !== null && speakerSpan.start < cue.start ? inversion.exec(text.slice(Math.max(0, speakerSpan.start - maxBefore), speakerSpan.start))?.groups : undefined;
	const between = cue.end <= start ? text.slice(cue.end, start) : '';
	const isName = speakerSpan !== null && speakerSpan.start >= cue.end && speakerSpan.start < start;
	const after = between.length > maxAfter || isOtherClause.test(between) || isName ? '' : between.replace(/[,\s]+$/v, '');
	const lead = inverted === undefined ? '' : `${inverted['lead'] ?? ''} ${inverted['auxiliary'] ?? ''} `.toLowerCase();
	const verb = collapseWhitespace(`${lead}${isFree ? before : ''}${cue.text}${after.startsWith(',') ? '' : after}`);
	return verb.charAt(0).toLowerCase() + verb.slice(1);
}

/**
 * Returns the verb that stands before a statement, as the article has it; `null` without one. A clause always has its verb,
 * "denied", "did not say". Words between marks have it only if it turns or colours them: "denied", "asked", "joked".
 *
 * @param text the text of the article
 */
export function reportingVerb(text: string, quote: Quote): string | null {
	const verb = verbPhrase(text, quote);
	if (!isVerbatim(quote)) {
		return verb ?? (quote.evidence?.pattern === 'transcript' ? null : 'said');
	}

	const isQuestion = verb !== null && verb.startsWith('ask') && text.slice(quote.start, quote.end).includes('?');
	return verb !== null && coloring.test(verb) && !isQuestion && (!denial.test(verb) || isDenialOf(text, quote)) ? verb : null;
}
