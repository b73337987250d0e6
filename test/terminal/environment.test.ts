import {describe, expect, it} from 'vitest';
import {drawingEnvironment} from '../../source/terminal/environment.js';

describe('drawingEnvironment', () => {
	it('has colour unless NO_COLOR is set and not empty', () => {
		expect(drawingEnvironment({}).hasColor).toBe(true);
		expect(drawingEnvironment({NO_COLOR: ''}).hasColor).toBe(true);
		expect(drawingEnvironment({NO_COLOR: '1'}).hasColor).toBe(false);
		expect(drawingEnvironment({NO_COLOR: '0'}).hasColor).toBe(false);
	});

	it('detects a screen reader from INK_SCREEN_READER', () => {
		expect(drawingEnvironment({INK_SCREEN_READER: 'true'}).isScreenReaderEnabled).toBe(true);
		expect(drawingEnvironment({}).isScreenReaderEnabled).toBe(false);
	});
});
