const listMarker = /^(?:[•◦‣*+\-]|\d{1,3}[.\)])\s+(?=\S)/v;

/** Returns the bullet or number at the start of a list item with the white space after it ("• ", "12. "), or an empty string. */
export const listMarkerOf = (text: string): string => listMarker.exec(text)?.[0] ?? '';
