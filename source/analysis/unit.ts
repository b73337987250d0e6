/** The UTF-16 code unit at an offset: the engine counts in code units, so a pair of surrogates is two. */
// eslint-disable-next-line unicorn/prefer-code-point -- A code point would read two units where the callers step by one.
export const unit = (text: string, at: number): number => text.charCodeAt(at);
