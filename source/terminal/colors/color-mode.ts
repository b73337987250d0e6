/** The values of `--color`. */
export const colorModes = ['auto', 'always', 'never'] as const;

/** The choice whether the screen has colours. */
export type ColorMode = typeof colorModes[number];
