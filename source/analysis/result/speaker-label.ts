import {type Quote} from './analysis.js';

/** Returns the label of a quote's speaker, to show and to filter by. */
export const speakerLabel = ({speaker}: Quote): string => speaker ?? 'speaker unknown';

/** True if a quote's speaker has the label. `null` matches all speakers. */
export const isQuoteBy = (quote: Quote, label: string | null): boolean => label === null || speakerLabel(quote) === label;
