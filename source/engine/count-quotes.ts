import {logError} from '../debug/log-error.js';
import {analyze} from '../analysis/analyze.js';
import {countSure} from '../analysis/result/unsure.js';
import {unpackBody, type PackedBody} from '../shelf/packed-body.js';

/** Counts the sure statements of an article, given by its text or its packed body. Returns `null` if the analysis fails. */
export function countQuotes(article: string | PackedBody): number | null {
	try {
		return countSure(analyze(typeof article === 'string' ? article : unpackBody(article).text));
	} catch (error) {
		logError('count quotes', error);
		return null;
	}
}
