import {type Analysis, type Quote} from './analysis.js';

/**
 * Words between marks are there for everybody to see, and a doubt about their speaker is said. Without marks a doubt is
 * whether anything was said at all: on `dev`, of the reported clauses below these confidences about half are none.
 */
const minReportConfidence = {named: 0.4, unnamed: 0.6} as const;

const hasLowConfidence = ({kind, speaker, confidence}: Quote): boolean =>
	kind === 'indirect' && confidence < minReportConfidence[speaker === null ? 'unnamed' : 'named'];

/** The analysis as readers are shown it: without reported clauses that may well be none. */
export const hideLowConfidence = (analysis: Analysis): Analysis => ({...analysis, quotes: analysis.quotes.filter(quote => !hasLowConfidence(quote))});
