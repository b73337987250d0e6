import {logError} from '../debug/log-error.js';
import {analyze} from '../analysis/analyze.js';
import {hideLowConfidence} from '../analysis/result/hide-low-confidence.js';
import {unpackBody, type PackedBody} from '../shelf/packed-body.js';

/** Counts the quotes that are shown of an article, given by its text or its packed body. Returns `null` if the analysis fails. */
export function countQuotes(article: string | PackedBody): number | null {
	try {
		return hideLowConfidence(analyze(typeof article === 'string' ? article : unpackBody(article).text)).quotes.length;
	} catch (error) {
		logError('count quotes', error);
		return null;
	}
}
