import {type FormatName, type OutputOptions} from '../../../source/output/format-names.js';
import {openFormat} from '../../../source/output/formats.js';
import {type AnalyzedArticle} from '../../../source/output/analyzed-article.js';

/** Writes articles in a format, as `writeArticles` does. */
export async function writeResults(format: FormatName, results: readonly AnalyzedArticle[], choice: Partial<OutputOptions> = {}): Promise<string> {
	const opened = await openFormat({
		fields: null, only: null, ...choice, format,
	});
	return opened.start + results.map(result => opened.write(result)).join(opened.separator) + opened.end;
}

/** Writes articles in a format and splits the output into lines. */
export async function writeLines(format: FormatName, results: readonly AnalyzedArticle[], choice: Partial<OutputOptions> = {}): Promise<string[]> {
	const written = await writeResults(format, results, choice);
	return written.trimEnd().split('\n');
}
