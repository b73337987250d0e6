import {Buffer} from 'node:buffer';
import {type Options} from '../../command-line/options.js';
import {logError} from '../../debug/log-error.js';
import {type WrittenArticles} from '../../engine/tasks.js';
import {type WorkerPool} from '../../engine/worker-pool.js';
import {asksForMarks, type Query} from '../../library/query/query.js';
import {createPutMarks} from '../../library/search/marks.js';
import {queryContext} from '../../library/search/query-context.js';
import {createArticleReader} from '../../library/store/read-article.js';
import {describeLibraryProblem} from '../../library/thread/describe-error.js';
import {failureResult, type FailureResult} from '../../loading/model/load-result.js';
import {type OutputOptions} from '../../output/format-names.js';
import {articleMarks} from '../../session/model/article-marks.js';
import {connectLibrary} from '../../sources/connect-library.js';
import {openStateSaver} from '../../storage/state/open-state-saver.js';
import {displayPath} from '../../text/display-path.js';
import {type PipeInput} from '../pipe-input.js';
import {type Progress} from '../progress.js';
import {type ReportProblem} from '../standard-error.js';
import {foundArticles} from './found-articles.js';

type FoundInputOptions = {readonly output: OutputOptions; readonly createPool: () => WorkerPool; readonly jobs: number; readonly reportProblem: ReportProblem};

/**
 * Opens the articles of the library that match a query, as the input of a run.
 *
 * @returns one line for the user if there is no library
 */
export async function openFoundInput(options: Options, query: Query, {output, createPool, jobs, reportProblem}: FoundInputOptions): Promise<PipeInput | {readonly problem: string}> {
	const connection = await connectLibrary(options);
	if ('problem' in connection) {
		return connection;
	}

	const {database, file} = connection;
	if (asksForMarks(query)) {
		const {stored, problem} = await openStateSaver(options);
		if (problem !== null) {
			await reportProblem(problem);
		}

		createPutMarks(database)(articleMarks(stored));
	}

	let progress: Progress | null = null;
	async function * open(): AsyncGenerator<WrittenArticles | FailureResult> {
		try {
			let bytes = 0;
			yield * foundArticles({
				database,
				readArticle: createArticleReader(database, displayPath),
				query,
				context: queryContext(database, new Date()),
				output,
				createPool,
				jobs,
				onArticle({title, text}, index, total) {
					bytes += Buffer.byteLength(text);
					progress = {
						current: index + 1, total, bytes, name: title,
					};
				},
			});
		} catch (error) {
			logError(`search the library ${file}`, error);
			yield failureResult(file, describeLibraryProblem(error, file));
		}
	}

	return {
		open,
		progress: () => progress,
		onProgressShown: () => undefined,
		close() {
			database.close();
		},
	};
}
