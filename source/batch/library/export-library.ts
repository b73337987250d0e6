import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {hideLowConfidence} from '../../analysis/result/hide-low-confidence.js';
import {type Options} from '../../command-line/options.js';
import {type Database} from '../../library/database/database.js';
import {asksForMarks, emptyQuery} from '../../library/query/query.js';
import {findArticles} from '../../library/search/find-articles.js';
import {createPutMarks} from '../../library/search/marks.js';
import {queryContext} from '../../library/search/query-context.js';
import {createAnalysisReader} from '../../library/store/read-analysis.js';
import {createArticleReader} from '../../library/store/read-article.js';
import {describeLibraryProblem} from '../../library/thread/describe-error.js';
import {readAhead} from '../../loading/async/read-ahead.js';
import {takeUntilAborted} from '../../loading/async/take-until-aborted.js';
import {
	articleDigest, digestOfFileName, keptArticleFileName, keptArticleMarkdown, type KeptArticle,
} from '../../output/export/kept-article-markdown.js';
import {articleMarks} from '../../session/model/article-marks.js';
import {makeFolder} from '../../storage/files/make-folder.js';
import {openOutputFile} from '../../storage/files/output-file.js';
import {openStateSaver} from '../../storage/state/open-state-saver.js';
import {type StoredState} from '../../storage/state/stored-state.js';
import {countLabel} from '../../text/count-label.js';
import {displayPath} from '../../text/display-path.js';
import {describeSystemError, errorCode} from '../../text/system-error.js';
import {type Reports} from '../change-subscriptions.js';
import {startProgressLine, type ProgressLine} from '../progress-line.js';
import {type Progress} from '../progress.js';
import {catchStopSignals} from '../stop-signals.js';
import {withLibrary} from './with-library.js';

/** The files that are written at a time: each waits for the disk. */
const filesAtOnce = 16;

/** Returns the names of the files in a folder that an export has written, by digest of the article. An empty one was lost with the power. */
function filesByDigest(folder: string): ReadonlyMap<string, string> {
	const names = fs.readdirSync(folder).flatMap((name): Array<readonly [string, string]> => {
		const digest = digestOfFileName(name);
		return digest === null ? [] : [[digest, name]];
	});
	return new Map(names.filter(([, name]) => (fs.lstatSync(path.join(folder, name), {throwIfNoEntry: false})?.size ?? 0) > 0));
}

/** Returns a function that reads an article with what is exported of it. */
function createKeptReader(database: Database, {readings}: Pick<StoredState, 'readings'>): (number: number) => KeptArticle | null {
	const readArticle = createArticleReader(database, displayPath);
	const readAnalysis = createAnalysisReader(database);
	const seenAt = database.prepare('SELECT seen_at FROM article WHERE number = ?');
	return number => {
		const found = readArticle(number);
		const stored = found?.hasAnalysis ? readAnalysis(number, found.article.text.length) : null;
		return found && {
			article: found.article,
			quotes: stored ? hideLowConfidence(stored.analysis).quotes : [],
			seenAt: String(seenAt.get(number)?.['seen_at'] ?? ''),
			isStarred: readings.get(found.article.id)?.starred ?? false,
		};
	};
}

/** Writes a file in the folder. Never follows a link out of it. */
async function writeFile(file: string, content: Uint8Array, mayReplace: boolean): Promise<void> {
	if (fs.lstatSync(file, {throwIfNoEntry: false})?.isSymbolicLink()) {
		fs.rmSync(file);
	}

	const {write, complete, discard} = await openOutputFile(file, mayReplace);
	try {
		await write(content);
		await complete();
	} catch (error) {
		await discard();
		throw error;
	}
}

/** The counts of an export. */
type Counts = {written: number; there: number; damaged: number};

type ExportOptions = {
	readonly folder: string;
	readonly mayReplace: boolean;
	readonly numbers: readonly number[];
	readonly read: (number: number) => KeptArticle | null;
	readonly signal: AbortSignal;
	readonly onArticle: (progress: Progress) => void;
};

/** Writes the articles that are not in the folder yet; with `mayReplace`, all. */
async function writeAll({folder, mayReplace, numbers, read, signal, onArticle}: ExportOptions): Promise<Counts> {
	const counts: Counts = {written: 0, there: 0, damaged: 0};
	const existing = filesByDigest(folder);
	let bytes = 0;
	const writeOne = async ([index, number]: readonly [number, number]): Promise<keyof Counts> => {
		const kept = read(number);
		if (!kept) {
			return 'damaged';
		}

		const known = existing.get(articleDigest(kept.article.id));
		onArticle({
			current: index + 1, total: numbers.length, bytes, name: kept.article.title,
		});
		if (known !== undefined && !mayReplace) {
			return 'there';
		}

		const content = Buffer.from(keptArticleMarkdown(kept));
		bytes += content.length;
		try {
			await writeFile(path.join(folder, known ?? keptArticleFileName(kept)), content, mayReplace);
			return 'written';
		} catch (error) {
			if (errorCode(error) !== 'EEXIST') {
				throw error;
			}

			return 'there';
		}
	};

	for await (const change of takeUntilAborted(readAhead(numbers.entries(), filesAtOnce, writeOne), signal)) {
		counts[change]++;
	}

	return counts;
}

/** Returns the line about a finished or stopped export. */
function exportLine({written, there, damaged}: Counts, folder: string, isWhole: boolean): string {
	return [
		`${isWhole ? 'Wrote' : 'Stopped; wrote'} ${countLabel(written, 'article')} to ${displayPath(folder)}`,
		...(there > 0 ? [`${there} ${there === 1 ? 'was' : 'were'} there already (--force writes them again)`] : []),
		...(damaged > 0 ? [`${damaged} could not be read`] : []),
	].join('; ');
}

/** Returns the numbers of the articles to export. */
function numbersOf({where}: Pick<Options, 'where'>, database: Database, stored: StoredState): readonly number[] {
	const query = where ?? emptyQuery;
	if (asksForMarks(query)) {
		createPutMarks(database)(articleMarks(stored));
	}

	return findArticles(database, query, queryContext(database, new Date()));
}

/**
 * Writes the articles of the library to a folder, each as a file of Markdown.
 *
 * @returns true if something failed
 */
export async function exportLibrary(options: Options, {done, failed}: Reports): Promise<boolean> {
	const folder = options.exportFolder ?? '.';
	return withLibrary(options, {failed}, {
		operation: `export to ${folder} the library`,
		async run({database}) {
			const {abortSignal} = catchStopSignals();
			let shown: Progress | null = null;
			let line: ProgressLine | null = null;
			try {
				const {stored, problem} = await openStateSaver(options);
				if (problem !== null) {
					await failed(problem);
				}

				makeFolder(path.resolve(folder));
				line = options.isQuiet || !process.stderr.isTTY || process.env['TERM'] === 'dumb' ? null : startProgressLine(process.stderr, () => shown, () => undefined);
				const counts = await writeAll({
					folder,
					mayReplace: options.mayReplaceOutput,
					numbers: numbersOf(options, database, stored),
					read: createKeptReader(database, stored),
					signal: abortSignal,
					onArticle(progress) {
						shown = progress;
					},
				});
				line?.stop();
				await done(exportLine(counts, folder, !abortSignal.aborted));
				return abortSignal.aborted || counts.damaged > 0;
			} finally {
				line?.stop();
			}
		},
		describe: (error, file) => errorCode(error)?.startsWith('SQLITE') ? describeLibraryProblem(error, file) : `cannot write to ${displayPath(folder)} (${describeSystemError(error)})`,
	});
}
