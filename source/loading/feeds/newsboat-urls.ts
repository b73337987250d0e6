import {type ParseResult} from '../model/parsed-article.js';
import {normalizeFeedAddress} from '../metadata/web-address.js';

/** Words of a line: in quotation marks, in which a backslash keeps the next character, or up to a blank. */
const words = /"(?<quoted>(?:[^"\\]|\\.)*)"?|(?<bare>[^\s"]\S*)/gsv;

const wordsOf = (line: string): string[] => [...line.matchAll(words)].map(({groups}) => groups?.['bare'] ?? (groups?.['quoted'] ?? '').replaceAll(/\\(.)/gsv, '$1'));

/** Feeds that newsboat makes by a program, or from other feeds. */
const made = /^(?<kind>exec|filter|query):/iv;

const isComment = (line: string): boolean => /^\s*(?:#|$)/v.test(line);

/** Tells whether a text is probably the list of feeds of newsboat: most lines that are not comments begin as its entries do. */
export function looksLikeNewsboatUrls(text: string): boolean {
	const lines = text.split('\n').filter(line => !isComment(line));
	const entries = lines.filter(line => /^\s*"?(?:https?|feed|file|exec|filter|query):\S/iv.test(line));
	return entries.length * 2 > lines.length;
}

const entryOf = (line: string, number: number): ParseResult => {
	const [address = '', ...rest] = wordsOf(line);
	const kind = made.exec(address)?.groups?.['kind']?.toLowerCase();
	if (kind !== undefined) {
		return {kind: 'problem', problem: `line ${number}: ${kind}: entries of newsboat are not supported`};
	}

	const url = normalizeFeedAddress(address);
	if (url === null) {
		return {kind: 'problem', problem: `line ${number}: ${address} is not a web address`};
	}

	// A tag with ! hides the feed, which has no equal here.
	const tags = rest.filter(word => !/^[~!]/v.test(word) && word.trim() !== '');
	const [folder, ...others] = new Set(tags);
	return {
		kind: 'reference',
		reference: {
			url,
			title: rest.find(word => word.startsWith('~'))?.slice(1) ?? null,
			groups: folder === undefined ? [] : [folder],
			...(others.length > 0 && {tags: others}),
		},
	};
};

/**
 * Parses the list of feeds of newsboat (`urls`): an address on each line, then tags; one that begins with `~` is the title. The
 * first tag becomes the folder. Yields a problem for each line that is no feed.
 */
export function * newsboatUrls(text: string): Generator<ParseResult> {
	for (const [index, line] of text.split('\n').entries()) {
		if (!isComment(line)) {
			yield entryOf(line, index + 1);
		}
	}
}
