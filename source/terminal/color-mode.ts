/** The values of `--color`. */
export const colorModes = ['auto', 'always', 'never'] as const;

/** The choice whether the screen has colours. */
export type ColorMode = typeof colorModes[number];

/** Values of `FORCE_COLOR` that turn colours off, as in Node.js and most of its programs. */
const disablingValues: ReadonlySet<string> = new Set(['0', 'false']);

/**
 * Tells whether the screen has colours. The mode wins over the environment. With `auto`, `FORCE_COLOR` wins over `NO_COLOR`, as in
 * Node.js: an empty `NO_COLOR` counts as not set (see no-color.org), and an empty `FORCE_COLOR` turns colours on.
 */
export function hasColor(mode: ColorMode, environment: NodeJS.ProcessEnv): boolean {
	if (mode !== 'auto') {
		return mode === 'always';
	}

	const forced = environment['FORCE_COLOR'];
	return forced === undefined ? !environment['NO_COLOR'] : !disablingValues.has(forced.toLowerCase());
}
