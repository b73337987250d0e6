import {describe, expect, it} from 'vitest';
import {drawingEnvironment} from '../../source/terminal/environment.js';

const defaults = {color: 'auto', isScreenReaderEnabled: false} as const;

describe('drawingEnvironment', () => {
	it('has colour unless NO_COLOR is set and not empty', () => {
		expect(drawingEnvironment(defaults, {}).hasColor).toBe(true);
		expect(drawingEnvironment(defaults, {NO_COLOR: ''}).hasColor).toBe(true);
		expect(drawingEnvironment(defaults, {NO_COLOR: '1'}).hasColor).toBe(false);
	});

	it('prefers --color to the environment', () => {
		expect(drawingEnvironment({...defaults, color: 'always'}, {NO_COLOR: '1'}).hasColor).toBe(true);
		expect(drawingEnvironment({...defaults, color: 'never'}, {FORCE_COLOR: '1'}).hasColor).toBe(false);
	});

	it('detects a screen reader from INK_SCREEN_READER and from --screen-reader', () => {
		expect(drawingEnvironment(defaults, {INK_SCREEN_READER: 'true'}).isScreenReaderEnabled).toBe(true);
		expect(drawingEnvironment({...defaults, isScreenReaderEnabled: true}, {}).isScreenReaderEnabled).toBe(true);
		expect(drawingEnvironment(defaults, {}).isScreenReaderEnabled).toBe(false);
	});

	it('has hyperlinks if the terminal takes them', () => {
		expect(drawingEnvironment(defaults, {TERM: 'xterm-256color'}).hasHyperlinks).toBe(true);
		expect(drawingEnvironment(defaults, {TERM: 'dumb'}).hasHyperlinks).toBe(false);
	});
});
