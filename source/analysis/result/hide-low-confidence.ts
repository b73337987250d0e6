import {type Analysis, type Quote} from './analysis.js';

/**
 * The confidence from which indirect quotes are shown, with and without a speaker. On the development set about half of
 * the indirect quotes below it are not quotes at all. Quotes between marks are always shown.
 */
const minIndirectConfidence = {named: 0.4, unnamed: 0.6} as const;

const hasLowConfidence = ({kind, speaker, confidence}: Quote): boolean =>
	kind === 'indirect' && confidence < minIndirectConfidence[speaker === null ? 'unnamed' : 'named'];

/** Returns the analysis without the indirect quotes of low confidence. */
export const hideLowConfidence = (analysis: Analysis): Analysis => ({...analysis, quotes: analysis.quotes.filter(quote => !hasLowConfidence(quote))});
