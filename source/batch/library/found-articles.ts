import {type Article} from '../../article/article.js';
import {type WrittenArticles} from '../../engine/tasks.js';
import {writesQuotes, writeFound} from '../../engine/write-found.js';
import {taskProblems, textTimeout} from '../../engine/run-unit.js';
import {unlessClosed, type WorkerPool} from '../../engine/worker-pool.js';
import {type Database} from '../../library/database/database.js';
import {plannedQuotes, planQuery} from '../../library/query/plan-query.js';
import {type Query} from '../../library/query/query.js';
import {type SqlContext} from '../../library/sql/to-sql.js';
import {findArticles, findQuotes} from '../../library/search/find-articles.js';
import {createAnalysisReader} from '../../library/store/read-analysis.js';
import {type ReadArticle} from '../../library/store/read-article.js';
import {readAhead} from '../../loading/async/read-ahead.js';
import {failureResult, type FailureResult} from '../../loading/model/load-result.js';
import {type OutputOptions} from '../../output/format-names.js';
import {openFormat} from '../../output/formats.js';
import {countLabel} from '../../text/count-label.js';
import {isWholeAsStored, neededAnalysis} from './needed-analysis.js';

/** In code units of text. Below this, the start of threads takes longer than they save. */
const minLengthForThreads = 300_000;

/** The texts of one task have together about this length, in code units. */
const taskLength = 60_000;

/** The source of failures that are about no article. */
const libraryName = 'library';

/** The number of tasks for each thread that are read ahead of the one that is written. */
const tasksAheadPerThread = 3;

type FoundOptions = {
	readonly database: Database;
	readonly readArticle: (number: number) => ReadArticle | null;
	readonly query: Query;
	readonly context: SqlContext;
	readonly output: OutputOptions;
	/** Called at most once, if there is much to analyse. */
	readonly createPool: () => WorkerPool;
	/** The number of threads that `createPool` starts. */
	readonly jobs: number;
	/** Called with each article when it is read. */
	readonly onArticle?: (article: Article, index: number, count: number) => void;
};

/** Articles that one task writes: those whose parts are stored are written already. `damaged` is a number of articles that could not be read. */
type Batch = {readonly written: string} | {readonly articles: readonly Article[]} | {readonly damaged: number};

/** Writes an article from the parts of its analysis that are stored; `null` if the engine is needed. */
type WriteStored = (number: number, found: ReadArticle) => string | null;

/** Returns a function that writes an article from the parts of its analysis that are stored. */
async function createStoredWriter({database, query, context, output}: FoundOptions): Promise<WriteStored> {
	const needed = neededAnalysis(output);
	const {write} = await openFormat(output);
	const readAnalysis = createAnalysisReader(database);
	const hasConditions = writesQuotes(output) && plannedQuotes(planQuery(query)) !== null;
	const quotes = hasConditions && needed === 'stored' ? findQuotes(database, query, context) : null;
	return (number, {article, hasAnalysis}) => {
		if (needed === 'none') {
			return write({article, analysis: {quotes: [], entities: []}});
		}

		const stored = needed === 'stored' && hasAnalysis ? readAnalysis(number, article.text.length) : null;
		if (!stored?.analysis.quotes.every(quote => isWholeAsStored(quote))) {
			return null;
		}

		if (!quotes) {
			return write({article, analysis: stored.analysis});
		}

		const matching = quotes.get(number);
		const chosen = stored.analysis.quotes.filter((_, index) => matching?.has(stored.numbers[index] ?? -1) ?? false);
		return chosen.length === 0 ? '' : write({article, analysis: {...stored.analysis, quotes: chosen}});
	};
}

/** Iterates over the found articles, the newest first, in batches. Only one batch is in memory. */
function * batchesOf({readArticle, onArticle}: FoundOptions, numbers: readonly number[], writeStored: WriteStored, separator: string): Generator<Batch, void> {
	let texts: string[] = [];
	let articles: Article[] = [];
	let length = 0;
	function * flush(): Generator<Batch, void> {
		if (texts.length > 0) {
			yield {written: texts.join(separator)};
		}

		if (articles.length > 0) {
			yield {articles};
		}

		texts = [];
		articles = [];
		length = 0;
	}

	let damaged = 0;
	for (const [index, number] of numbers.entries()) {
		const found = readArticle(number);
		if (!found) {
			damaged++;
			continue;
		}

		onArticle?.(found.article, index, numbers.length);
		const text = writeStored(number, found);
		if (text === '') {
			continue;
		}

		// In order: what is written waits for what is analysed before it.
		if (text === null ? texts.length > 0 : articles.length > 0) {
			yield * flush();
		}

		if (text === null) {
			articles.push(found.article);
		} else {
			texts.push(text);
		}

		length += text?.length ?? found.article.text.length;
		if (length >= taskLength) {
			yield * flush();
		}
	}

	yield * flush();
	if (damaged > 0) {
		yield {damaged};
	}
}

/** Analyses and writes articles in a thread of the pool. If that fails, only the article that causes it is lost. */
async function runTask(pool: WorkerPool, articles: readonly Article[], {output, query}: Pick<FoundOptions, 'output' | 'query'>): Promise<ReadonlyArray<WrittenArticles | FailureResult>> {
	const length = articles.reduce((sum, {text}) => sum + text.length, 0);
	const outcome = await unlessClosed(pool.run('write-found', {articles, output, query}, textTimeout(length)));
	if (!outcome || 'output' in outcome) {
		return outcome?.output ?? [];
	}

	const [first] = articles;
	if (first && articles.length === 1) {
		return [failureResult(first.source, `‘${first.title}’ ${taskProblems[outcome.problem]}`)];
	}

	const parts = await Promise.all(articles.map(async article => runTask(pool, [article], {output, query})));
	return parts.flat();
}

/** Yields the articles of a library that match a query as they are written, the newest first. */
export async function * foundArticles(options: FoundOptions): AsyncGenerator<WrittenArticles | FailureResult> {
	const {database, query, context, output, createPool, jobs} = options;
	const {separator} = await openFormat(output);
	const writeStored = await createStoredWriter(options);
	const encoder = new TextEncoder();
	let pool: WorkerPool | undefined;
	let analysedLength = 0;
	const task = async (batch: Batch): Promise<ReadonlyArray<WrittenArticles | FailureResult>> => {
		if ('written' in batch) {
			return [{kind: 'written', bytes: encoder.encode(batch.written)}];
		}

		if ('damaged' in batch) {
			return [failureResult(libraryName, `${countLabel(batch.damaged, 'article')} could not be read`)];
		}

		analysedLength += batch.articles.reduce((sum, {text}) => sum + text.length, 0);
		if (!pool && analysedLength <= minLengthForThreads) {
			return writeFound(batch.articles, output, query);
		}

		pool ??= createPool();
		return runTask(pool, batch.articles, options);
	};

	try {
		for await (const results of readAhead(batchesOf(options, findArticles(database, query, context), writeStored, separator), tasksAheadPerThread * jobs, task)) {
			yield * results;
		}
	} finally {
		pool?.close();
	}
}
