import {codeUnitAt} from '../base/code-units.js';
import {type Polarity, type Quote} from '../result/analysis.js';

/** The longest stretch before a verb that is read for a negation, and the longest one after it that belongs to it, in code units. */
const maxBefore = 60;
const maxAfter = 32;

/** No words that belong to a verb are shorter, with the space after them: "try |". */
const minBefore = 4;

/** Verbs that turn the sense of "to say" after them: "declined to | say". */
const turningVerbs = `declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|neglect(?:s|ed)?|hesitat(?:e|es|ed)|want(?:s|ed)?|wish(?:es|ed)?|dare[sd]?|seem(?:s|ed)?
|appear(?:s|ed)?|offer(?:s|ed)?|threaten(?:s|ed)?|try|tries|tried|used|expect(?:s|ed)?|go so far as|went so far as|going so far as`.replaceAll('\n', '');
const negations = String.raw`(?:[Dd]o|[Dd]oes|[Dd]id|[Hh]as|[Hh]ave|[Hh]ad|[Ww]ill|[Ww]ould|[Cc]an|[Cc]ould|[Ss]hould|[Mm]ay|[Mm]ight|[Ii]s|[Aa]re|[Ww]as|[Ww]ere)(?:n['’]t|not|\s+not|\s+never)|[Ww]on['’]t|[Cc]an['’]t|[Nn]ever`;
const adverb = String.raw`(?:[a-zA-Z\u00C0-\u024F]+ly|at|once|first|yet|ever|even|again|so)`;

/** Matches the words before a verb that belong to it and that the cue does not have: "did not at first |", "declined to |", "denied |" before "saying". */
const beforeVerb = new RegExp(String.raw`(?:(?:${negations})(?:,?\s+${adverb}){0,3},?\s+(?:(?:${turningVerbs})\s+(?:to\s+)?)?|\b(?:${turningVerbs})\s+(?:to\s+)?|\b(?:den(?:y|ies|ied)|avoid(?:s|ed)?|stop(?:s|ped)?\s+short\s+of|without)\s+)$`, 'v');

/**
 * Matches the last word of whatever `beforeVerb` matches, and more. Most verbs have another word before them, and to see that is
 * much faster than to search for all that could belong to the verb.
 */
const lastWordBeforeVerb = new RegExp(String.raw`(?:not|n['’]t|never|${adverb}|${turningVerbs}|as|to|den(?:y|ies|ied)|avoid(?:s|ed)?|of|without),?$`, 'iv');

/** The last words of whatever `inversion` matches. */
const lastWordsOfInversion = new Set(['did', 'does', 'do', 'has', 'have', 'had', 'will', 'would', 'can', 'could', 'was', 'is', 'the', 'a', 'an']);
const maxLastWordLength = 5;

/** Matches an inversion before the subject: "Nor did | the minister say". */
const inversion = /\b(?<lead>nor|neither|never|nowhere|at\s+no\s+(?:point|time))\s+(?<auxiliary>did|does|do|has|have|had|will|would|can|could|was|is)\s+(?:the\s+|an?\s+)?$/iv;

/** Matches verbs that turn round what follows them. */
const denial = /\b(?:den(?:y|ies|ied|ying)|refus|reject|disput|dismiss|rebut|refut|disavow|not\b|never\b|nor\b|neither\b|declin)|n['’]t\b/iv;

/** Matches verbs that ask what follows them. */
const question = /\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|inquir(?:e|es|ed|ing)|enquir(?:e|es|ed|ing)|quer(?:y|ies|ied))\b/iv;

/** Matches an object of a verb of asking that is asked for, not asked about: "asked the council to pay". */
const request = /^(?:to|for|that)\b/iv;

/** Matches text after a verb that ends its clause, or gives it another object: "denied this in a reply:". */
const hasOtherObject = /[,.:;?!—–\n]|\b(?:this|it|them|these|those)\b/iv;

/** Matches text that is more than the listener or the preposition after a verb. */
const isOtherClause = /[“”"‘.;:?!—–\n]|--|''/v;

/** Returns the last word of a stretch that ends in white space; an empty string if it ends otherwise. */
const lastWordOf = (stretch: string): string => {
	const trimmed = stretch.trimEnd();
	return trimmed.length === stretch.length ? '' : trimmed.slice(Math.max(trimmed.lastIndexOf(' '), trimmed.lastIndexOf('\n')) + 1);
};

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const isSpaceAt = (text: string, at: number): boolean => {
	const code = codeUnitAt(text, at);
	return code === 32 || (code >= 9 && code <= 13) || code === 160;
};

/** True if the words before an offset may end in an inversion. Most do not, and to see that by their letters is much faster than to search for one. */
const mayEndInInversion = (text: string, offset: number): boolean => {
	let to = offset;
	while (to > 0 && isSpaceAt(text, to - 1)) {
		to--;
	}

	let from = to;
	while (from > 0 && to - from <= maxLastWordLength && isLetter(codeUnitAt(text, from - 1))) {
		from--;
	}

	return to < offset && from < to && to - from <= maxLastWordLength && lastWordsOfInversion.has(text.slice(from, to).toLowerCase());
};

/** Returns a stretch without the commas and white space at its end. */
const withoutEnd = (stretch: string): string => {
	const trimmed = stretch.trimEnd();
	return trimmed.endsWith(',') ? withoutEnd(trimmed.slice(0, -1)) : trimmed;
};

/** Returns the words before the verb at `to` that belong to it, unless they reach back before `from`. Most often there is no room for any. */
const wordsBetween = (text: string, from: number, to: number): string => {
	if (to - from < minBefore) {
		return '';
	}

	const stretch = text.slice(Math.max(0, to - maxBefore), to);
	const [before = ''] = lastWordBeforeVerb.test(lastWordOf(stretch)) ? beforeVerb.exec(stretch) ?? [] : [];
	return before.length > to - from ? '' : before;
};

/** Returns words with one space between them. Most verbs are one word. */
const withSingleSpaces = (words: string): string => /\s/v.test(words) ? words.replaceAll(/\s+/gv, ' ').trim() : words;

type Reported = Pick<Quote, 'start' | 'end' | 'cue' | 'speakerSpan'>;

/** Returns the words of an article that report a quote, with all that turns their sense: "did not say", "declined to say", "told reporters". */
export const verbPhraseOf = (text: string, {start, end, cue, speakerSpan}: Reported): string | null => {
	if (cue === null) {
		return null;
	}

	// The words before the verb must not reach into the statement or the name.
	const free = Math.max(speakerSpan !== null && speakerSpan.end <= cue.start ? speakerSpan.end : 0, start < cue.start ? Math.min(end, cue.start) : 0);
	const before = wordsBetween(text, free, cue.start);
	const isInverted = speakerSpan !== null && speakerSpan.start < cue.start && mayEndInInversion(text, speakerSpan.start);
	const inverted = isInverted ? inversion.exec(text.slice(Math.max(0, speakerSpan.start - maxBefore), speakerSpan.start))?.groups : undefined;
	const between = cue.end <= start ? text.slice(cue.end, start) : '';
	const isName = speakerSpan !== null && speakerSpan.start >= cue.end && speakerSpan.start < start;
	const after = between.length > maxAfter || isOtherClause.test(between) || isName ? '' : withoutEnd(between);
	const lead = inverted === undefined ? '' : `${inverted['lead'] ?? ''} ${inverted['auxiliary'] ?? ''} `.toLowerCase();
	const verb = withSingleSpaces(`${lead}${before}${cue.text}${after.startsWith(',') ? '' : after}`);
	return verb.charAt(0).toLowerCase() + verb.slice(1);
};

/**
 * Tells whether a verb of denial is about the words of a quote. It is not in "denied this: “Nothing has changed”", nor in
 * "“Nothing has changed,” he denied": there the words are the denial itself, and the verb before them would turn them round.
 */
const isDenialOf = (text: string, {start, end, cue}: Reported): boolean =>
	cue !== null && (start >= cue.end ? !hasOtherObject.test(text.slice(cue.end, start)) : start < cue.start && end > cue.end);

/** Returns whether the words of a quote are asserted, denied or asked, by the verb that reports them and, between marks, by their last mark. */
export const polarityOf = (text: string, quote: Pick<Quote, 'kind' | 'text'> & Reported, verb: string | null): Polarity => {
	if (verb !== null && denial.test(verb) && isDenialOf(text, quote)) {
		return 'denied';
	}

	const isAsked = verb !== null && question.test(verb) && (quote.kind === 'direct' || !request.test(quote.text));
	return isAsked || (quote.kind === 'direct' && quote.text.includes('?') && /\?[”’"'»\s]*$/v.test(quote.text)) ? 'asked' : 'asserted';
};
