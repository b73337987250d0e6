import {type Quote} from '../analysis/result/analysis.js';
import {quoteText} from '../layout/labels/quote-text.js';
import {reportingVerb} from '../layout/labels/reporting-verb.js';

/** Returns the words of a quote after the verb that reports them, so that a denial is not lost: "denied that the bridge was unsafe". */
export const statementOf = (text: string, quote: Quote): string => {
	const verb = reportingVerb(quote);
	return `${verb === null ? '' : `${verb} `}${quoteText(text, quote)}`;
};
