import {analyze} from '../analysis/analyze.js';
import {withoutImprobable} from '../analysis/result/unsure.js';
import {logError} from '../debug/log-error.js';
import {keptAnalysis, type KeptAnalysis} from '../library/store/kept-analysis.js';
import {unpackBody, type PackedBody} from '../packing/packed-body.js';
import {serializeForLibrary} from './serialize-for-library.js';
import {type CountedArticles} from './tasks.js';

/** Returns the analysis of an article, given by its text or its packed body; `null` if it fails. */
function analyzeForLibrary(article: string | PackedBody): KeptAnalysis | null {
	try {
		return keptAnalysis(withoutImprobable(analyze(typeof article === 'string' ? article : unpackBody(article).text)));
	} catch (error) {
		logError('count quotes', error);
		return null;
	}
}

/** Counts the quotes of articles. */
export function countQuotes(articles: ReadonlyArray<string | PackedBody>): CountedArticles {
	const analyses = articles.map(article => analyzeForLibrary(article));
	return {counts: analyses.map(analysis => analysis?.sure ?? null), analyses: serializeForLibrary(analyses)};
}
