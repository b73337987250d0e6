import {analyze} from '../analysis/analyze.js';
import {type Analysis} from '../analysis/result/analysis.js';
import {withoutImprobable} from '../analysis/result/unsure.js';
import {type Article} from '../article/article.js';
import {logError} from '../debug/log-error.js';
import {quoteMatcher} from '../library/query/match-query.js';
import {quoteFacts, type QuoteFacts} from '../library/query/quote-facts.js';
import {type Query} from '../library/query/query.js';
import {failureResult, type FailureResult} from '../loading/model/load-result.js';
import {type OutputOptions} from '../output/format-names.js';
import {openFormat} from '../output/formats.js';
import {type WrittenArticles} from './tasks.js';

const encoder = new TextEncoder();

/** Tells whether an output consists of quotes, so that it has only those that a query asks for. */
export const isOfQuotes = ({format, only}: OutputOptions): boolean => only === 'quotes' || (format === 'csv' && only === null);

/** Returns an analysis with only the quotes that match. */
function withMatching(analysis: Analysis, matches: (quote: QuoteFacts) => boolean): Analysis {
	const matching = new Set(quoteFacts(analysis).flatMap((facts, index) => matches(facts) ? [index] : []));
	return {...analysis, quotes: analysis.quotes.filter((_, index) => matching.has(index))};
}

/**
 * Analyses articles of the library and writes them, with the quotes that the screen shows. An output of quotes has only those that
 * the query asks for. A fault of the engine costs one article. Never throws.
 */
export async function writeFound(articles: readonly Article[], output: OutputOptions, query: Query): Promise<ReadonlyArray<WrittenArticles | FailureResult>> {
	const {separator, write} = await openFormat(output);
	const matches = isOfQuotes(output) ? quoteMatcher(query) : null;
	const all: Array<WrittenArticles | FailureResult> = [];
	let texts: string[] = [];
	const flush = (): void => {
		if (texts.length > 0) {
			all.push({kind: 'written', bytes: encoder.encode(texts.join(separator))});
			texts = [];
		}
	};

	for (const article of articles) {
		try {
			const shown = withoutImprobable(analyze(article.text));
			const analysis = matches ? withMatching(shown, matches) : shown;
			// Quotes that another build has found may match, and those of this one not.
			const text = matches && analysis.quotes.length === 0 ? '' : write({article, analysis});
			if (text !== '') {
				texts.push(text);
			}
		} catch (error) {
			logError(`analyse ‘${article.title}’ of ${article.source}`, error);
			flush();
			all.push(failureResult(article.source, `‘${article.title}’ could not be analysed`));
		}
	}

	flush();
	return all;
}
