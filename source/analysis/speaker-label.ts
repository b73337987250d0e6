import {type Quote} from './analysis.js';

/** Who said a quote, as it is shown and chosen by: a name, or that it is unknown. */
export const speakerLabel = ({speaker}: Quote): string => speaker ?? 'speaker unknown';
