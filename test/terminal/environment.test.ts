import {describe, expect, it} from 'vitest';
import {drawingEnvironment} from '../../source/terminal/environment.js';

describe('the environment', () => {
	it('allows colour unless NO_COLOR is set and not empty', () => {
		expect(drawingEnvironment({}).hasColor).toBe(true);
		expect(drawingEnvironment({NO_COLOR: ''}).hasColor).toBe(true);
		expect(drawingEnvironment({NO_COLOR: '1'}).hasColor).toBe(false);
		expect(drawingEnvironment({NO_COLOR: '0'}).hasColor).toBe(false);
	});

	it('tells of a screen reader', () => {
		expect(drawingEnvironment({INK_SCREEN_READER: 'true'}).isScreenReaderEnabled).toBe(true);
		expect(drawingEnvironment({}).isScreenReaderEnabled).toBe(false);
	});
});
