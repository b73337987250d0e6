import {type Article} from '../../article/article.js';
import {toOneByteString} from '../../text/one-byte-string.js';
import {type StructuredText} from '../model/structured-text.js';
import {toIsoDate} from './published-date.js';

/** What the lines between the headline and the story say. */
export type Credits = Pick<Article, 'byline' | 'publication' | 'published'>;

const noCredits: Credits = {byline: null, publication: null, published: null};

/** So many code units behind the headline, lines, and code units of a line are looked at. */
const limits = {head: 500, lines: 3, line: 120} as const;

const word = String.raw`\p{Lu}[\p{L}\p{M}.'’\-]*`;
const particle = '(?:de|da|di|du|del|den|der|van|von|la|le|al|bin|ter|y)';
const name = String.raw`${word}(?:\s(?:${particle}\s)*${word})+`;

/** "By", and names of two words or more: "By Ann Roe and Ben Low", "By Ann Roe, Associated Press". */
const bylinePattern = new RegExp(String.raw`^(?:By|BY|by)\s+(?<names>${name}(?:(?:,\s|,?\s(?:and|&)\s)(?:${name}|${word}))*)$`, 'v');

/** What follows "By" here is a time or a number: a second headline. */
const notName = new RegExp(
	String.raw`^(?:the|an?|all|no|any|one|two|three|four|five|six|seven|eight|nine|ten|(?:mon|tues|wednes|thurs|fri|satur|sun)day|`
	+ String.raw`january|february|march|april|may|june|july|august|september|october|november|december)\s`,
	'iv',
);

const publishedOn = /^(?:published|posted)(?:\son)?:?\s+/iv;

const newspaper = String.raw`\b(?:times|post|news|herald|tribune|gazette|journal|chronicle|courier|courant|signal|star|mail|press|wire|`
	+ 'weekly|daily|review|observer|guardian|telegraph|independent|standard|mirror|argus|echo|sentinel|bulletin|examiner|magazine|radio)';

/** A place may stand there too ("Lisbon, 3 May 2026"), so a name has to look like a newspaper's. */
const publicationName = new RegExp(String.raw`^(?:the\s\S+\s\S.*|.*${newspaper})$`, 'iv');

const newspaperAtEnd = new RegExp(`${newspaper}$`, 'iv');

/** On a line alone a headline may end like that too: a name has few words, each with a capital. */
const isMasthead = (line: string): boolean => newspaperAtEnd.test(line) && /^(?:[Tt]he\s)?\p{Lu}\S*(?:\s\p{Lu}\S*){0,3}$/v.test(line);

/** A whole date; a year alone may be anything. */
const dateIn = (text: string): string | null => {
	const date = toIsoDate(text.replace(publishedOn, ''));
	return date !== null && date.length >= 10 ? date : null;
};

/** The names of a line that is a byline, as written. */
const namesIn = (line: string): string | null => {
	const names = bylinePattern.exec(line)?.groups?.['names'];
	return names === undefined || notName.test(names) ? null : names;
};

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)/i;

/** A line's end that is a date, and what stands before it. */
const dateAtEnd = (line: string): {readonly before: string; readonly published: string} | undefined => {
	for (const {index, 0: separator} of line.matchAll(/,\s|\s[\|·•–—]\s/gv)) {
		const rest = line.slice(index + separator.length);
		// In many languages a day of the week may stand before a date; here it must be one and not an agency.
		const published = /^\p{L}+,\s/v.test(rest) && !weekday.test(rest) ? null : dateIn(rest);
		if (published !== null) {
			return {before: line.slice(0, index), published};
		}
	}

	return undefined;
};

/** "Business", "Arts & Books" */
const section = /^\p{Lu}[ \p{L}'’&-]{1,30}$/u;

/** "By Ann Roe", "By Ann Roe | Business | 24 November 2026", "By Ann Roe, Reuters, Nov. 24, 2026". */
const signedLine = (line: string): Credits | undefined => {
	// Nearly all lines end here: each article has some, and the patterns below take milliseconds to be compiled.
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

/** "The Westcountry Courant, 19 November 2026", or a date alone. */
const datedLine = (line: string): Credits | undefined => {
	const alone = dateIn(line);
	if (alone !== null) {
		return {...noCredits, published: alone};
	}

	const dated = dateAtEnd(line);
	return dated && {byline: null, publication: publicationName.test(dated.before) ? dated.before : null, published: dated.published};
};

/** Whether a line says whom the text is by, perhaps where and when, and nothing else. */
export const isByline = (line: string): boolean => {
	const trimmed = line.trim();
	return trimmed.length <= limits.line && signedLine(toOneByteString(trimmed)) !== undefined;
};

/**
 * Byline, publication and date from the lines below the headline of a plain text, where the pattern is plain: a line
 * "By" and names, a line of a publication and a date. A date counts only beside one of the other two.
 */
export const findCredits = ({text, blocks: [headline]}: StructuredText): Credits => {
	if (headline?.kind !== 'heading') {
		return noCredits;
	}

	const head = text.slice(headline.end, headline.end + limits.head).split('\n');
	// The last one may be cut.
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

/** Whether lines say whom a text is by, for whom and when, and nothing else: credits that stand above a headline. */
export const areCreditLines = (lines: readonly string[]): boolean => lines.length <= limits.lines
	&& lines.some(line => isCredit(line))
	&& lines.every(line => isMasthead(line) || isCredit(line));
