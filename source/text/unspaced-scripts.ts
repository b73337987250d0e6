/**
 * One character, as a pattern for the flag `v`, of the scripts that have no spaces between words: Chinese and Japanese,
 * with their punctuation and wide forms.
 */
export const unspacedCharacter = String.raw`[\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]`;
