import {quoteBits} from '../sql/quote-number.js';

/** Grows with each change of the tables; `PRAGMA user_version` of a library. `migrations.ts` has a step for each earlier one. */
export const schemaVersion = 1;

/** Marks a SQLite file as a library of this program: "News". */
export const appId = 0x4E_65_77_73;

/** The options of all full-text indexes. Marks belong to words, as in `words.ts`; `indexedText` has removed diacritics. */
const indexOptions = 'content = \'\', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories \'L* N* M* Co\'"';

/**
 * The tables of a library. Times are ISO 8601 in UTC; offsets are UTF-16 code units into `body.text`.
 *
 * - `source`: a file, page, feed or standard input from which articles were read, by its absolute name. Files have a fingerprint
 *   (in bytes and milliseconds), by which a change is recognized. `reader` is the build that has parsed it.
 * - `article`: a version of an article. Versions of one article share its `id`; `version` is a digest of all but its place.
 *   Searches find current versions only. `quotes` is the number of sure quotes: NULL if they are not counted yet, -1 if the
 *   analysis failed; `engine` is the build that has counted them.
 * - `entry`: an article in a source. Those of the latest batch come first, within a batch by position. `is_gone`: the source
 *   has it no longer.
 * - `body`: the text, and its blocks and styles as JSON.
 * - `quote`: statements that are shown, with numbers as `quoteNumber` makes them. `parts` as JSON, NULL for one part. `speaker` is NULL if unknown.
 * - `appearance`: an entity in an article; `spans` as JSON: `[[start, end], …]`.
 * - `article_index`, `name_index`, `quote_index`: full-text indexes of what `indexedText` makes; their row ids are the numbers of
 *   articles and quotes. `names` are those of people, organizations and places with their other forms, as `indexedNames` makes
 *   them: of the article, or those that are mentioned in the quote. The row of `name_index` is written with the quotes.
 */
export const schema = `
CREATE TABLE source (
	number INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	size REAL, modified_at REAL, changed_at REAL,
	reader TEXT,
	read_at TEXT NOT NULL,
	batch INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE article (
	number INTEGER PRIMARY KEY,
	id TEXT NOT NULL,
	version TEXT NOT NULL,
	is_current INTEGER NOT NULL DEFAULT 1,
	title TEXT NOT NULL, byline TEXT, publication TEXT, published TEXT, url TEXT, language TEXT, note TEXT,
	seen_at TEXT NOT NULL,
	quotes INTEGER, engine TEXT,
	length INTEGER NOT NULL,
	UNIQUE (id, version)
);
CREATE TABLE entry (
	source INTEGER NOT NULL REFERENCES source,
	article INTEGER NOT NULL REFERENCES article,
	batch INTEGER NOT NULL, position INTEGER NOT NULL,
	groups TEXT NOT NULL,
	is_gone INTEGER NOT NULL DEFAULT 0,
	PRIMARY KEY (source, article)
) WITHOUT ROWID;
CREATE INDEX entry_by_article ON entry (article);
CREATE TABLE body (article INTEGER PRIMARY KEY REFERENCES article, text TEXT NOT NULL, layout TEXT NOT NULL);
CREATE TABLE speaker (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE quote (
	number INTEGER PRIMARY KEY CHECK (number >> ${quoteBits} = article),
	article INTEGER NOT NULL REFERENCES article,
	start INTEGER NOT NULL, end INTEGER NOT NULL, parts TEXT,
	text TEXT NOT NULL,
	kind TEXT NOT NULL, polarity TEXT NOT NULL, verb TEXT,
	speaker INTEGER REFERENCES speaker, role TEXT,
	confidence REAL NOT NULL
);
CREATE INDEX quote_by_article ON quote (article);
CREATE INDEX quote_by_speaker ON quote (speaker);
CREATE TABLE entity (number INTEGER PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, UNIQUE (name, type));
CREATE TABLE appearance (
	entity INTEGER NOT NULL REFERENCES entity,
	article INTEGER NOT NULL REFERENCES article,
	spans TEXT NOT NULL,
	PRIMARY KEY (entity, article)
) WITHOUT ROWID;
CREATE INDEX appearance_by_article ON appearance (article);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE article_index USING fts5 (title, byline, publication, text, ${indexOptions}, prefix = '1 2 3');
CREATE VIRTUAL TABLE name_index USING fts5 (names, ${indexOptions}, prefix = '1 2 3');
CREATE VIRTUAL TABLE quote_index USING fts5 (speaker, text, names, ${indexOptions}, prefix = '1 2 3');
`;

/**
 * The decisions of the reader about articles, by id. Each connection that searches has its own table, which is filled from the
 * reading state: the library keeps only what was read.
 */
export const markTable = `
CREATE TEMP TABLE IF NOT EXISTS mark (
	id TEXT PRIMARY KEY,
	is_read INTEGER NOT NULL, is_starred INTEGER NOT NULL, is_corrected INTEGER NOT NULL, is_noted INTEGER NOT NULL
) WITHOUT ROWID;
`;
