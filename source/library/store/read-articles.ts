import {groupBy} from '../../article/group-by.js';
import {logError} from '../../debug/log-error.js';
import {type ArticleHead} from '../../packing/article-parts.js';
import {isValidHead, isValidQuoteCount} from '../../packing/validate.js';
import {sanitizeText} from '../../text/sanitize.js';
import {type Database} from '../database/database.js';
import {type Fingerprint} from './fingerprint.js';
import {isAtPlace, placeValues} from './place.js';
import {createReadBody, type ReadBody} from './read-body.js';

/** An article of the library as the list needs it. */
export type KeptHead = {
	/** The number of the article in the library. */
	readonly number: number;
	readonly head: ArticleHead;
	/** The number of sure quotes: `undefined` if they are not counted by this build, `null` if the analysis failed. */
	readonly quotes: number | null | undefined;
	/** The length of the text, in code units. */
	readonly length: number;
	/** True if its source has it no longer. */
	readonly isGone: boolean;
};

/** A source of the library with its articles, in its order. */
export type KeptSource = {
	/** An absolute path, a URL, or `-`. */
	readonly name: string;
	/** Of files only. */
	readonly file: Fingerprint | null;
	/** The build that has parsed it. */
	readonly reader: string | null;
	/** The number of articles, with those that are left out. */
	readonly count: number;
	/**
	 * Returns the articles. They are parsed when they are needed: ten thousand at once would delay a key. Those that this program
	 * has not written are left out.
	 */
	readonly articles: () => readonly KeptHead[];
};

type Row = readonly [
	number: number, id: string, title: string, byline: string | null, publication: string | null, published: string | null, url: string | null,
	language: string | null, note: string | null, groups: readonly string[], quotes: number | null, engine: string | null, length: number, isGone: number,
];

/** An entry of a source. Another program may have stored values of other types. */
type EntryRow = readonly [
	name: string, size: number | null, modifiedAt: string | null, changedAt: string | null, reader: string | null, batch: number, position: number, article: string | null,
];

/** Items that have left their feed come after all batches. */
const goneBatches = 1_000_000_000;

/** The latest batch of a source comes first. */
const byPlace = (a: EntryRow, b: EntryRow): number => b[5] - a[5] || a[6] - b[6];

/** A number with all its digits, as a text: in its JSON, SQLite rounds to 15 digits, and a time of a file has more. */
const exact = (column: string): string => `iif(typeof(${column}) IN ('real', 'integer'), format('%!.17g', ${column}), NULL)`;

/** The columns of a row, as a JSON array. */
const columns = 'json_array(article.number, id, title, byline, publication, published, url, language, note, iif(json_valid(groups), json(groups), NULL), quotes, engine, length, is_gone)';

/** As above, or NULL for an article with bytes in place of a text. */
const typesOfColumns = 'id title byline publication published url language note groups quotes engine length is_gone'.split(' ').map(name => `typeof(${name})`);
const withoutBytes = `iif('blob' IN (${typesOfColumns.join(', ')}), NULL, ${columns} || '')`;

/** An escape of a control character in JSON; an escaped backslash is none. */
const escapedControl = /(?<!\\)(?:\\\\)*\\[bfnrtu]/v;

/** Tells whether the strings of some JSON are as this program writes them: one check of the whole takes the time of a few articles. */
const isCleanJson = (json: string): boolean => sanitizeText(json) === json && !escapedControl.test(json);

function keptHead(row: Row, source: string, engine: string): KeptHead {
	const [number, id, title, byline, publication, published, url, language, note, groups, quotes, analysedBy, length, isGone] = row;
	return {
		number,
		head: {
			id, source, title, byline, publication, published, url, language, groups, note,
		},
		quotes: analysedBy === engine && quotes !== null ? (quotes < 0 ? null : quotes) : undefined,
		length,
		isGone: isGone === 1,
	};
}

/** An item of a feed in the library. */
export type KeptItem = {
	readonly id: string;
	readonly url: string | null;
	readonly title: string;
	/** Read when it is needed. */
	readonly text: string;
	/** True if this build has counted its quotes. */
	readonly isCounted: boolean;
};

/** Returns an item for a row; `undefined` for one that this program has not written. */
function keptItem({number, id, url, title, isCounted}: Readonly<Record<string, unknown>>, readBody: ReadBody): KeptItem | undefined {
	const isValid = typeof id === 'string' && sanitizeText(id) === id && typeof title === 'string' && (url === null || typeof url === 'string');
	return isValid
		? {
			id,
			url,
			title,
			isCounted: isCounted === 1,
			get text() {
				return readBody(Number(number)).text;
			},
		}
		: undefined;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

/** Tells whether the values of an article have the types that this program writes. SQLite does not check them. */
const hasValidTypes = ({number, length, quotes, head}: KeptHead): boolean =>
	isCount(number) && isCount(length) && isValidQuoteCount(quotes)
	&& typeof head.id === 'string' && typeof head.title === 'string'
	&& [head.byline, head.publication, head.published, head.url, head.language, head.note].every(value => isTextOrNull(value))
	&& Array.isArray(head.groups) && head.groups.every(group => typeof group === 'string');

/** Reads articles from a library. */
export type LibraryReader = {
	/**
	 * Returns the sources below some places with their articles: a place is the name of a source, or a folder with all files in it.
	 *
	 * @param places `null` for all sources
	 */
	readonly sources: (places: readonly string[] | null) => readonly KeptSource[];
	/** Returns the items of one source, also those that have left it, as `identifyAcrossFetches` compares them. */
	readonly items: (name: string) => readonly KeptItem[];
	readonly body: ReadBody;
	readonly close: () => void;
};

/**
 * Returns a reader on its own connection.
 *
 * @param engine the build of this program: quotes that another one has counted are counted again
 * @param shownName returns the name of a source as this session shows it
 */
export function createLibraryReader(database: Database, engine: string, shownName: (name: string) => string): LibraryReader {
	/** Reads all sources as one JSON text: ten thousand rows would take several times as long. The text of each article in it is parsed later. */
	const readEntries = (condition: string, values: readonly string[], article = `${columns} || ''`): string => String(database.prepare(`SELECT
		json_group_array(json_array(name, size, ${exact('modified_at')}, ${exact('changed_at')}, iif(typeof(reader) = 'text', reader, NULL), entry.batch - (${goneBatches} * entry.is_gone), position, ${article})) AS json
		FROM source CROSS JOIN entry ON source = source.number CROSS JOIN article ON article = article.number WHERE ${condition}`).get(...values)?.['json'] ?? '[]');
	const entriesWhere = (condition: string, ...values: readonly string[]): string => {
		try {
			return readEntries(condition, values);
		} catch (error) {
			// JSON has no place for bytes, which another program may have stored.
			logError('read the articles of the library', error);
			return readEntries(`typeof(name) = 'text' AND (${condition})`, values, withoutBytes);
		}
	};

	const itemsOf = database.prepare(`SELECT number, id, url, title, quotes IS NOT NULL AND engine = ? AS isCounted
		FROM entry JOIN article ON number = article WHERE source = (SELECT number FROM source WHERE name = ?)`);

	const readPlace = (place: string | null): KeptSource[] => {
		const json = place === null ? entriesWhere('true') : entriesWhere(isAtPlace, ...placeValues(place));
		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Built by the query above.
		const entries = groupBy(JSON.parse(json) as EntryRow[], ([name]) => name);
		return [...entries].flatMap(([name, rows]) => {
			const [first] = rows;
			const [, size, modifiedAt, changedAt, reader] = first ?? [];
			return {
				name,
				file: typeof size === 'number' && typeof modifiedAt === 'string' && typeof changedAt === 'string' ? {size, modifiedAt: Number(modifiedAt), changedAt: Number(changedAt)} : null,
				reader: typeof reader === 'string' ? reader : null,
				count: rows.length,
				articles: () => headsIn(rows.toSorted(byPlace).map(row => row[7]), shownName(name)),
			};
		});
	};

	/** Parses articles. Those with characters or values that this program does not write are left out. */
	const headsIn = (articles: ReadonlyArray<string | null>, source: string): KeptHead[] => {
		const isClean = sanitizeText(source) === source;
		return articles.flatMap(json => {
			if (json === null) {
				return [];
			}

			// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- As above; values are checked below.
			const kept = keptHead(JSON.parse(json) as Row, source, engine);
			return hasValidTypes(kept) && ((isClean && isCleanJson(json)) || isValidHead(kept.head)) ? kept : [];
		});
	};

	const readBody = createReadBody(database);
	return {
		sources: places => places === null ? readPlace(null) : places.flatMap(place => readPlace(place)),
		items: name => itemsOf.all(engine, name).flatMap(row => keptItem(row, readBody) ?? []),
		body: readBody,
		close() {
			database.close();
		},
	};
}
