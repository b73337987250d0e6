// `node benchmark/search.mjs FILE.jsonl COUNT` fills a library with COUNT articles of the file, taken from its start again and
// again, and measures the answer to each letter of some queries. A line of the file is an article: `title`, `body`, `author`,
// `published`, and `truth` with `quotes` (`text`, `start`, `end`, `speaker`) and `entities` (`name`).
import {readFileSync, rmSync, statSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {performance} from 'node:perf_hooks';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {median, printTable, rounded} from './numbers.mjs';
import {makeWorkplace} from './workplace.mjs';

/** About as many as the engine finds in an article of 4 KB. */
const quotesPerArticle = 10;

const articlesPerTransaction = 500;

/** As they are typed: each of their letters is a search. */
const queries = [
	'minister',
	'the',
	'water prices',
	'"water prices"',
	'speaker:novak',
	'speaker:novak says:spring',
	'about:trident -court',
	'zebra',
	'is:unread since:7d',
	'e OR a',
	'kind:direct sure:0.9',
];

const [file, written = '10000'] = process.argv.slice(2);
const count = Number(written);
const folder = makeWorkplace();
const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = path.join(root, 'dist/.search-benchmark.mjs');

await build({
	stdin: {
		contents: [
			'database/database', 'database/indexed-text', 'database/schema', 'query/parse-query', 'sql/quote-number', 'search/search-library',
		].map(name => `export * from './${name}.ts';`).join('\n'),
		resolveDir: path.join(root, 'source/library'),
	},
	bundle: true, platform: 'node', format: 'esm', external: ['libsql'], outfile: bundle,
});
const {openDatabase, indexedNames, indexedText, schema, markTable, parseQuery, quoteNumber, searchLibrary, inTransaction} = await import(pathToFileURL(bundle));
rmSync(bundle);

const articles = readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line));
const place = path.join(folder, `library-${count}.db`);
const database = await openDatabase(place);

database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000');
database.exec(schema);
database.exec(markTable);

const insert = {
	article: database.prepare('INSERT INTO article (number, id, version, title, byline, publication, published, seen_at, length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
	body: database.prepare('INSERT INTO body VALUES (?, ?, ?)'),
	entry: database.prepare('INSERT INTO entry (source, article, batch, position, groups) VALUES (1, ?, 0, ?, ?)'),
	speaker: database.prepare('INSERT OR IGNORE INTO speaker (name) VALUES (?)'),
	quote: database.prepare(`
		INSERT INTO quote (number, article, start, end, text, kind, polarity, speaker, confidence)
		VALUES (?, ?, ?, ?, ?, ?, 'asserted', (SELECT number FROM speaker WHERE name = ?), ?)
	`),
	articleIndex: database.prepare('INSERT INTO article_index (rowid, title, byline, publication, text) VALUES (?, ?, ?, ?, ?)'),
	nameIndex: database.prepare('INSERT INTO name_index (rowid, names) VALUES (?, ?)'),
	quoteIndex: database.prepare('INSERT INTO quote_index (rowid, speaker, text, names) VALUES (?, ?, ?, ?)'),
	mark: database.prepare('INSERT INTO temp.mark VALUES (?, 1, 0, 0, 0)'),
};

database.prepare('INSERT INTO source (number, name, read_at) VALUES (1, ?, ?)').run('https://news.example/feed', '2026-12-01T00:00:00Z');
const start = performance.now();
for (let from = 0; from < count; from += articlesPerTransaction) {
	inTransaction(database, () => {
		for (let index = from; index < Math.min(count, from + articlesPerTransaction); index++) {
			insertArticle(index + 1, articles[index % articles.length]);
		}
	});
}

function insertArticle(number, {title, author, published, section, body, truth}) {
	const text = `${title}\n\n${body}`;
	const offset = title.length + 2;
	insert.article.run(number, String(number), '', title, author, 'News Example', published, published, text.length);
	insert.body.run(number, text, '[]');
	insert.entry.run(number, number, JSON.stringify([section]));
	insert.articleIndex.run(number, indexedText(title), indexedText(author), 'News Example', indexedText(text));
	insert.nameIndex.run(number, indexedNames(truth.entities.map(({name}) => name)));
	if (number % 2 === 0) {
		insert.mark.run(String(number));
	}

	for (const [position, quote] of truth.quotes.slice(0, quotesPerArticle).entries()) {
		if (quote.speaker !== null) {
			insert.speaker.run(quote.speaker);
		}

		const key = quoteNumber(number, position);
		insert.quote.run(key, number, quote.start + offset, quote.end + offset, quote.text, number % 3 === 0 ? 'indirect' : 'direct', quote.speaker, 0.5 + (number % 50 / 100));
		insert.quoteIndex.run(key, indexedText(quote.speaker ?? ''), indexedText(quote.text), '');
	}
}

console.log(`${count} articles in ${rounded((performance.now() - start) / 1000)} s, ${rounded(statSync(place).size / 1_000_000)} MB`);

const context = {
	sources: () => database.prepare('SELECT number, name FROM source').all(),
	groups: () => database.prepare('SELECT DISTINCT groups FROM entry').all().map(({groups}) => ({json: groups, names: JSON.parse(groups)})),
	now: new Date(),
};

const rows = [];
for (const text of queries) {
	for (let length = 1; length <= text.length; length++) {
		const typed = text.slice(0, length);
		const {query} = parseQuery(typed, true);
		if (!query) {
			continue;
		}

		let hits = [];
		const times = Array.from({length: 3}, () => {
			const before = performance.now();
			hits = searchLibrary(database, query, context);
			return performance.now() - before;
		});
		rows.push([typed, times[0], median(times), hits.length]);
	}
}

const slowest = rows.toSorted(([, a], [, b]) => b - a);
printTable('Slowest answers', ['typed', 'first, ms', 'median, ms', 'hits'], slowest.slice(0, 15).map(([typed, first, time, hits]) => [`\`${typed}\``, rounded(first), rounded(time), hits]));
console.log(`\nmedian of ${rows.length} answers: ${rounded(median(rows.map(row => row[2])))} ms`);
database.close();
