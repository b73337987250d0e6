import {unpackBody} from '../../packing/packed-body.js';
import {type Database} from '../database/database.js';
import {type KeptAnalysis} from '../store/kept-analysis.js';
import {parseQuery} from '../query/parse-query.js';
import {type ArticleMarks} from '../query/query.js';
import {createPutMarks} from '../search/marks.js';
import {queryContext} from '../search/query-context.js';
import {queryNames} from '../search/query-names.js';
import {matchingIds} from '../search/matching-ids.js';
import {searchLibrary} from '../search/search-library.js';
import {createReadArticle} from '../store/read-article.js';
import {createPutAnalysis} from '../store/put-analysis.js';
import {createPutSource, type PutSource} from '../store/put-source.js';
import {type RequestName, type Requests, type SentPart} from './requests.js';
import {createTidier} from './tidier.js';

/** The handlers of all requests. */
type Handlers = {readonly [Name in RequestName]: (input: Requests[Name]['input']) => Requests[Name]['output']};

/** Answers requests to a library. */
export type Answerer = {
	/** Answers a request. Requests that write must run in a transaction. Throws the errors of SQLite. */
	readonly answer: <Name extends RequestName>(name: Name, input: Requests[Name]['input']) => Requests[Name]['output'];
	/** Forgets the sources of which some parts are stored: their transaction was undone. Later parts are not stored. */
	readonly forget: () => void;
};

/**
 * Returns what answers requests to a library.
 *
 * @param marks what the reader has decided, by the ids of articles. It stays when the library is opened again
 */
export function createAnswerer(database: Database, marks = new Map<string, ArticleMarks>()): Answerer {
	const putSource = createPutSource(database);
	const putAnalysis = createPutAnalysis(database);
	const storeMarks = createPutMarks(database);
	storeMarks([...marks.values()]);
	const putMarks = (changed: readonly ArticleMarks[]): void => {
		storeMarks(changed);
		for (const each of changed) {
			marks.set(each.id, each);
		}
	};

	const readArticle = createReadArticle(database);
	/** The sources of which some parts are stored. */
	const begun = new Map<number, PutSource>();
	const keepPart = ({key, source, articles, ending}: SentPart): number[] => {
		const put = source ? putSource(source) : begun.get(key);
		// A part that failed takes the rest with it: the source is read again next time.
		begun.delete(key);
		if (!put) {
			return [];
		}

		const numbers = put.add(articles.map(({head, body}) => ({head, body: 'block' in body ? unpackBody(body) : body})));
		if (ending === null) {
			begun.set(key, put);
		} else {
			put.finish(ending === 'whole');
		}

		return numbers;
	};

	const handlers: Handlers = {
		keep: parts => parts.map(part => keepPart(part)),
		'keep-analyses'({articles, engine, analyses}) {
			// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Written by a worker of this program.
			const kept = JSON.parse(new TextDecoder().decode(analyses)) as ReadonlyArray<KeptAnalysis | null>;
			for (const [index, article] of articles.entries()) {
				putAnalysis(article, engine, kept[index] ?? null);
			}

			return null;
		},
		find({text, marks: changed}) {
			putMarks(changed);
			const {query} = parseQuery(text, true);
			return query ? searchLibrary(database, query, queryContext(database, new Date())) : [];
		},
		match({text, marks: changed}) {
			putMarks(changed);
			const {query} = parseQuery(text, true);
			return query ? matchingIds(database, query, queryContext(database, new Date())) : [];
		},
		article: number => readArticle(number),
		names: () => queryNames(database),
		tidy: createTidier(database),
		flush: () => null,
	};
	return {
		answer: (name, input) => handlers[name](input),
		forget() {
			begun.clear();
		},
	};
}
