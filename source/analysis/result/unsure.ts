import {type Analysis, type Quote} from './analysis.js';

/**
 * The confidence from which reported clauses are shown. On the development set two of three clauses from here up to 0.5
 * were said or thought by somebody, and half of those below. Quotes between marks are always shown.
 */
const minShownConfidence = 0.3;

/** Returns the analysis without the clauses that are more likely none. */
export const withoutImprobable = (analysis: Analysis): Analysis =>
	({...analysis, quotes: analysis.quotes.filter(({kind, confidence}) => kind !== 'indirect' || confidence >= minShownConfidence)});

/** The confidence below which a statement is unsure if the reader has set no other. */
export const defaultUnsureBelow = 0.6;

/** Tells whether a statement is unsure: its speaker, or that it is a statement at all. Words between marks without a speaker are sure to be said. */
export const isUnsure = ({kind, speaker, confidence}: Quote, below: number): boolean => confidence < below && (speaker !== null || kind === 'indirect');

/** Counts the statements that are sure by the default line. The count is the same wherever it is made, whatever the settings are. */
export const countSure = ({quotes}: Analysis): number => quotes.reduce((sum, quote) => sum + (isUnsure(quote, defaultUnsureBelow) ? 0 : 1), 0);
