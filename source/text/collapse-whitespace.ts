/** `text` with a single blank for each stretch of white space, none at its ends. */
export const collapseWhitespace = (text: string): string => text.replaceAll(/\s+/gv, ' ').trim();
