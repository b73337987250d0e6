/**
 * The source of a regular expression (flag `v`) for one character of the scripts without spaces between words: Chinese and
 * Japanese, with their punctuation and full-width forms.
 */
export const unspacedCharacter = String.raw`[\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]`;
