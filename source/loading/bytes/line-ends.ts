/** Normalizes all line ends to `\n`, so that parsers need not know others. Returns text without CR as it is. */
export const normalizeLineEnds = (text: string): string => text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
