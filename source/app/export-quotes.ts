import path from 'node:path';
import process from 'node:process';
import {type Analysis} from '../analysis/result/analysis.js';
import {withoutImprobable} from '../analysis/result/unsure.js';
import {logError} from '../debug/log-error.js';
import {parseAnalysis} from '../engine/serialized-analysis.js';
import {type WorkerPool} from '../engine/worker-pool.js';
import {type ExportedArticle, within} from '../output/export/exported-article.js';
import {fileNameOf} from '../output/export/file-name.js';
import {exportExtensions, writeExport} from '../output/export/write-export.js';
import {correctedAnalysis} from '../session/annotations/corrected-analysis.js';
import {type Message} from '../session/state/message.js';
import {type Request} from '../session/state/request.js';
import {writeNewFile} from '../storage/files/write-new-file.js';
import {countLabel} from '../text/count-label.js';
import {displayPath} from '../text/display-path.js';
import {describeSystemError} from '../text/system-error.js';

type ExportRequest = Extract<Request, {readonly kind: 'export'}>;

/** Analyses a text; `null` if that fails. */
type Analyze = (text: string) => Promise<Analysis | null>;

/** Returns a function that analyses texts in worker threads. */
export const analyzeInPool = (pool: WorkerPool): Analyze => async text => {
	const outcome = await pool.run('analyze', text);
	return 'output' in outcome ? withoutImprobable(await parseAnalysis(outcome.output)) : null;
};

type Entry = ExportRequest['articles'][number];

/** Returns an article with its quotes and annotations; `null` if it could not be analysed. */
async function exportedArticle(analyze: Analyze, {article, annotations, analysis: known}: Entry): Promise<ExportedArticle | null> {
	const {text} = article;
	const analysis = known ?? await analyze(text);
	return analysis && {
		article,
		analysis: correctedAnalysis(analysis, annotations).analysis,
		notes: [
			...annotations.notes.map(({start, end, annotation}) => ({note: annotation.note, words: text.slice(start, end), span: {start, end}})),
			...annotations.lost.flatMap(annotation => annotation.kind === 'note' ? [{note: annotation.note, words: annotation.anchor.words, span: null}] : []),
		],
		highlights: annotations.highlights.map(({start, end}) => ({start, end})),
	};
}

/** Names the articles of an export together, and its file. */
const titles = {starred: 'Starred articles', listed: 'Articles'} as const;

/**
 * Writes the quotes of the request to a new file in a folder.
 *
 * @returns a message in one plain line
 */
export async function exportQuotes({format, scope, span, articles}: ExportRequest, analyze: Analyze, folder = process.cwd()): Promise<Message> {
	const found = await Promise.all(articles.map(async entry => exportedArticle(analyze, entry)));
	const known = found.filter(exported => exported !== null);
	const [first] = known;
	if (!first) {
		return {text: 'This article could not be analysed', isError: true};
	}

	const exported = span ? [within(first, span)] : known;
	const title = scope === 'article' ? first.article.title : titles[scope];
	const failed = found.length - known.length;
	try {
		const content = writeExport(format, exported, {title, today: new Date().toISOString().slice(0, 10)});
		const file = await writeNewFile(folder, fileNameOf(title), exportExtensions[format], content);
		const quotes = exported.reduce((sum, {analysis}) => sum + analysis.quotes.length, 0);
		const where = displayPath(path.relative(process.cwd(), file));
		const missing = failed === 0 ? '' : `; ${countLabel(failed, 'article')} could not be analysed`;
		return {text: `Wrote ${countLabel(quotes, 'quote')} to ${where}${missing}`, isError: failed > 0};
	} catch (error) {
		logError(`export to ${folder}`, error);
		return {text: `The export could not be written to ${displayPath(folder)} (${describeSystemError(error)})`, isError: true};
	}
}
