/** Replaces each run of white space with one blank, and trims the ends. */
export const collapseWhitespace = (text: string): string => text.replaceAll(/\s+/gv, ' ').trim();
