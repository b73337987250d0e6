import {type ColorDepth} from '../theme/color-depth.js';
import {colorDepth} from './colors/color-depth.js';
import {type ColorMode} from './colors/color-mode.js';
import {takesHyperlinks} from './screen/hyperlink.js';

/** The settings for drawing that come from options and environment variables. */
export type DrawingEnvironment = {
	/** The colours that the screen uses. */
	readonly colorDepth: ColorDepth;
	/** True if lines are written for a screen reader, by `--screen-reader` or because `INK_SCREEN_READER` is `true`. */
	readonly isScreenReaderEnabled: boolean;
	/** True if links can be drawn as links of the terminal (OSC 8). */
	readonly hasHyperlinks: boolean;
};

/** The options that concern drawing. */
type DrawingOptions = {
	readonly color: ColorMode;
	readonly isScreenReaderEnabled: boolean;
};

/** Returns the settings for drawing. Options win over the environment. */
export const drawingEnvironment = (options: DrawingOptions, environment: NodeJS.ProcessEnv): DrawingEnvironment => ({
	colorDepth: colorDepth(options.color, environment),
	isScreenReaderEnabled: options.isScreenReaderEnabled || environment['INK_SCREEN_READER'] === 'true',
	hasHyperlinks: takesHyperlinks(environment),
});
