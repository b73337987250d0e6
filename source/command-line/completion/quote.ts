/** Quotes a text as one word of a shell: in apostrophes, each apostrophe in it outside of them. All three shells read that alike. */
export const quote = (text: string): string => `'${text.replaceAll('\'', String.raw`'\''`)}'`;
