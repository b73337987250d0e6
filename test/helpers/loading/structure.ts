import {expect} from 'vitest';
import {type StructuredText} from '../../../source/loading/model/structured-text.js';
import {controls} from '../articles/clean.js';

/** Expects text, blocks and styles that are valid for any article. */
export const expectSound = ({text, blocks, styles}: StructuredText): void => {
	expect(text).not.toMatch(controls);
	let end = 0;
	for (const block of blocks) {
		expect(block.start).toBeGreaterThanOrEqual(end);
		expect(block.end).toBeGreaterThan(block.start);
		expect(text.slice(end, block.start).trim()).toBe('');
		end = block.end;
	}

	expect(end).toBeLessThanOrEqual(text.length);
	expect(text.slice(end).trim()).toBe('');
	for (const style of styles) {
		expect(style.end).toBeGreaterThan(style.start);
		expect(blocks.some(block => block.start <= style.start && style.end <= block.end)).toBe(true);
	}
};
