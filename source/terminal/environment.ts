/** What the user's environment says about how to draw. */
export type DrawingEnvironment = {
	/** See no-color.org: set and not empty. */
	readonly hasColor: boolean;
	readonly isScreenReaderEnabled: boolean;
};

export const drawingEnvironment = (environment: NodeJS.ProcessEnv): DrawingEnvironment => ({
	hasColor: !environment['NO_COLOR'],
	isScreenReaderEnabled: environment['INK_SCREEN_READER'] === 'true',
});
