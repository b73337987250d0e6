import {type Quote} from './analysis.js';

/** Who said a quote, as it is shown and chosen by: a name, or that it is unknown. */
export const speakerLabel = ({speaker}: Quote): string => speaker ?? 'speaker unknown';

/** Whether a quote is by the speaker with a label; everybody's are, where that is `null`. */
export const isQuoteBy = (quote: Quote, label: string | null): boolean => label === null || speakerLabel(quote) === label;
