/** Settings for drawing that come from environment variables. */
export type DrawingEnvironment = {
	/** False if `NO_COLOR` is set and not empty; see no-color.org. */
	readonly hasColor: boolean;
	/** True if `INK_SCREEN_READER` is `true`. */
	readonly isScreenReaderEnabled: boolean;
};

/** Reads the settings for drawing from the environment. */
export const drawingEnvironment = (environment: NodeJS.ProcessEnv): DrawingEnvironment => ({
	hasColor: !environment['NO_COLOR'],
	isScreenReaderEnabled: environment['INK_SCREEN_READER'] === 'true',
});
