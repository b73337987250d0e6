/** Control characters that no text for the terminal may hold: all but newline and tab. */
export const controls = /[\0-\u0008\u000B-\u001F\u007F-\u009F]/;

/** Characters that turn the direction of text. */
export const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
