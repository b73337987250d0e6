/** The bits of a quote's number that count the quotes of its article. */
export const quoteBits = 16;

/** The most quotes of an article that a library holds. */
export const maxQuotes = 2 ** quoteBits;

/**
 * Returns the number of a quote by that of its article and its index in the article. The number tells the article, so that a
 * search for articles by their quotes reads the full-text index only: a fifth of the time.
 */
export const quoteNumber = (article: number, index: number): number => (article * maxQuotes) + index;
