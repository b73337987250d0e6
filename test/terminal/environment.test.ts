import {describe, expect, it} from 'vitest';
import {drawingEnvironment} from '../../source/terminal/environment.js';

const defaults = {color: 'auto', isScreenReaderEnabled: false} as const;

describe('drawingEnvironment', () => {
	it('takes the depth of colour from the environment, and --color first', () => {
		expect(drawingEnvironment(defaults, {TERM: 'xterm-256color'}).colorDepth).toBe(8);
		expect(drawingEnvironment({...defaults, color: 'never'}, {TERM: 'xterm-256color'}).colorDepth).toBe(0);
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
