/** The text with `\n` as its only line end, so that formats need to know no other. Text that has no CR is the same string. */
export const normalizeLineEnds = (text: string): string => text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
