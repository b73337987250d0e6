/** What the user's environment says about how to draw. */
export type DrawingEnvironment = {
	/** See no-color.org: set and not empty. */
	readonly hasColor: boolean;
	readonly screenReader: boolean;
};

export const drawingEnvironment = (environment: NodeJS.ProcessEnv): DrawingEnvironment => ({
	hasColor: !environment['NO_COLOR'],
	screenReader: environment['INK_SCREEN_READER'] === 'true',
});
