const listMarker = /^(?:[•◦‣*+\-]|\d{1,3}[.\)])\s+(?=\S)/v;

/** The bullet or number that a list item begins with, and the white space behind it: "• ", "12. ". Empty where there is none. */
export const listMarkerOf = (text: string): string => listMarker.exec(text)?.[0] ?? '';
