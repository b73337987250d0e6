import {analyze} from '../analysis/analyze.js';
import {type Analysis} from '../analysis/result/analysis.js';
import {withoutImprobable} from '../analysis/result/unsure.js';
import {type Article} from '../article/article.js';
import {quoteMatcher} from '../library/query/match-query.js';
import {quoteFacts, type QuoteFacts} from '../library/query/quote-facts.js';
import {type Query} from '../library/query/query.js';
import {type FailureResult} from '../loading/model/load-result.js';
import {type OutputOptions} from '../output/format-names.js';
import {openFormat} from '../output/formats.js';
import {gatherWritten} from './gather-written.js';
import {type WrittenArticles} from './tasks.js';

/** Tells whether an output consists of quotes, so that it has only those that a query asks for. */
export const writesQuotes = ({format, only}: OutputOptions): boolean => only === 'quotes' || (format === 'csv' && only === null);

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
	const matches = writesQuotes(output) ? quoteMatcher(query) : null;
	const {addArticle, finish} = gatherWritten(separator);
	for (const article of articles) {
		addArticle(article, () => {
			const shown = withoutImprobable(analyze(article.text));
			const analysis = matches ? withMatching(shown, matches) : shown;
			// Quotes that another build has found may match, and those of this one not.
			return matches && analysis.quotes.length === 0 ? '' : write({article, analysis});
		});
	}

	return finish();
}
