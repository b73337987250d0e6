import {type Article} from '../../article/article.js';
import {toOneByteString} from '../../text/one-byte-string.js';
import {type StructuredText} from '../model/structured-text.js';
import {toIsoDate} from './published-date.js';

/** The credits of an article: author, publication and date. */
export type Credits = Pick<Article, 'byline' | 'publication' | 'published'>;

const noCredits: Credits = {byline: null, publication: null, published: null};

/** Limits of the search for credits below the headline: code units in total, lines, and code units of one line. */
const limits = {head: 500, lines: 3, line: 120} as const;

const word = String.raw`\p{Lu}[\p{L}\p{M}.'’\-]*`;
const particle = '(?:de|da|di|du|del|den|der|van|von|la|le|al|bin|ter|y)';
const name = String.raw`${word}(?:\s(?:${particle}\s)*${word})+`;

/** "By" and names of at least two words: "By Ann Roe and Ben Low", "By Ann Roe, Associated Press". */
const bylinePattern = new RegExp(String.raw`^(?:By|BY|by)\s+(?<names>${name}(?:(?:,\s|,?\s(?:and|&)\s)(?:${name}|${word}))*)$`, 'v');

/** Words after "By" that are a time or a number. Such a line is a second headline. */
const notName = new RegExp(
	String.raw`^(?:the|an?|all|no|any|one|two|three|four|five|six|seven|eight|nine|ten|(?:mon|tues|wednes|thurs|fri|satur|sun)day|`
	+ String.raw`january|february|march|april|may|june|july|august|september|october|november|december)\s`,
	'iv',
);

const publishedOn = /^(?:published|posted)(?:\son)?:?\s+/iv;

const newspaper = String.raw`\b(?:times|post|news|herald|tribune|gazette|journal|chronicle|courier|courant|signal|star|mail|press|wire|`
	+ 'weekly|daily|review|observer|guardian|telegraph|independent|standard|mirror|argus|echo|sentinel|bulletin|examiner|magazine|radio)';

/** Names that look like a newspaper's. A place may be in the same position ("Lisbon, 3 May 2026"). */
const publicationName = new RegExp(String.raw`^(?:the\s\S+\s\S.*|.*${newspaper})$`, 'iv');

const newspaperAtEnd = new RegExp(`${newspaper}$`, 'iv');

/** Tells whether a line is the name of a newspaper. A headline may end with the same words; a name has few words, all capitalised. */
const isMasthead = (line: string): boolean => newspaperAtEnd.test(line) && /^(?:[Tt]he\s)?\p{Lu}\S*(?:\s\p{Lu}\S*){0,3}$/v.test(line);

/** Parses a complete date. A year alone may be any number. */
const dateIn = (text: string): string | null => {
	const date = toIsoDate(text.replace(publishedOn, ''));
	return date !== null && date.length >= 10 ? date : null;
};

/** Returns the names in a byline as written; `null` for any other line. */
const namesIn = (line: string): string | null => {
	const names = bylinePattern.exec(line)?.groups?.['names'];
	return names === undefined || notName.test(names) ? null : names;
};

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)/i;

/** Splits a line that ends with a date into the date and the text before it. */
const dateAtEnd = (line: string): {readonly before: string; readonly published: string} | undefined => {
	for (const {index, 0: separator} of line.matchAll(/,\s|\s[\|·•–—]\s/gv)) {
		const rest = line.slice(index + separator.length);
		// `toIsoDate` accepts any word before a date. Here the word must be a day of the week and not an agency.
		const published = /^\p{L}+,\s/v.test(rest) && !weekday.test(rest) ? null : dateIn(rest);
		if (published !== null) {
			return {before: line.slice(0, index), published};
		}
	}

	return undefined;
};

/** "Business", "Arts & Books" */
const section = /^\p{Lu}[ \p{L}'’&-]{1,30}$/u;

/** Parses a byline: "By Ann Roe", "By Ann Roe | Business | 24 November 2026", "By Ann Roe, Reuters, Nov. 24, 2026". */
const signedLine = (line: string): Credits | undefined => {
	// Nearly all lines end here. Each article has some, and compiling the patterns below takes milliseconds.
	if (!/^by\s/i.test(line)) {
		return undefined;
	}

	const dated = dateAtEnd(line);
	const [signature = '', ...rest] = (dated?.before ?? line).split(/\s[\|·•–—]\s/v);
	const byline = namesIn(signature);
	return byline !== null && rest.length <= 2 && rest.every(part => section.test(part))
		? {byline, publication: rest.find(part => publicationName.test(part)) ?? null, published: dated?.published ?? null}
		: undefined;
};

/** Parses "The Westcountry Courant, 19 November 2026", or a date alone. */
const datedLine = (line: string): Credits | undefined => {
	const alone = dateIn(line);
	if (alone !== null) {
		return {...noCredits, published: alone};
	}

	const dated = dateAtEnd(line);
	return dated && {byline: null, publication: publicationName.test(dated.before) ? dated.before : null, published: dated.published};
};

/** Tells whether a line is a byline, perhaps with section and date, and nothing else. */
export const isByline = (line: string): boolean => {
	const trimmed = line.trim();
	return trimmed.length <= limits.line && signedLine(toOneByteString(trimmed)) !== undefined;
};

/**
 * Finds byline, publication and date in the lines below the headline of a plain text, if they follow a clear pattern: a line
 * with "By" and names, a line with a publication and a date. A date alone does not count.
 */
export const findCredits = ({text, blocks: [headline]}: StructuredText): Credits => {
	if (headline?.kind !== 'heading') {
		return noCredits;
	}

	const head = text.slice(headline.end, headline.end + limits.head).split('\n');
	// The last line may be cut.
	const lines = (headline.end + limits.head < text.length ? head.slice(0, -1) : head).map(line => toOneByteString(line.trim())).filter(Boolean);
	let found = noCredits;
	for (const line of lines.slice(0, limits.lines)) {
		const isShort = line.length <= limits.line;
		const signed = isShort ? signedLine(line) : undefined;
		const dated = isShort && !signed ? datedLine(line) : undefined;
		if (found.byline === null && signed) {
			found = {byline: signed.byline, publication: found.publication ?? signed.publication, published: found.published ?? signed.published};
		} else if (found.published === null && dated) {
			found = {...dated, byline: found.byline, publication: found.publication ?? dated.publication};
		} else {
			break;
		}
	}

	return found.byline === null && found.publication === null ? noCredits : found;
};

const isDateLine = (line: string): boolean => line.length <= limits.line && /\d/.test(line) && datedLine(toOneByteString(line)) !== undefined;

const isCredit = (line: string): boolean => isByline(line) || isDateLine(line);

/** Tells whether lines are credits and nothing else: author, publication and date, as they stand above some headlines. */
export const areCreditLines = (lines: readonly string[]): boolean => lines.length <= limits.lines
	&& lines.some(line => isCredit(line))
	&& lines.every(line => isMasthead(line) || isCredit(line));
