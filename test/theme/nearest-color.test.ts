import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {hexOfNumber, nearestColor} from '../../source/theme/nearest-color.js';

describe('nearestColor', () => {
	it('keeps what the terminal can show', () => {
		expect(nearestColor('#123456', 24)).toBe('#123456');
		expect(nearestColor(110, 24)).toBe(110);
		expect(nearestColor(110, 8)).toBe(110);
		expect(nearestColor('cyan', 4)).toBe('cyan');
	});

	it('shows the colours of the palette of 256 exactly', () => {
		fc.assert(fc.property(fc.integer({min: 16, max: 255}), number => {
			const shown = nearestColor(hexOfNumber(number), 8);
			expect(typeof shown === 'number' ? hexOfNumber(shown) : shown).toBe(hexOfNumber(number));
		}));
	});

	it('finds the one of 16 that looks alike, and never blue', () => {
		expect(nearestColor('#f00000', 4)).toBe('redBright');
		expect(nearestColor('#00c8c8', 4)).toBe('cyan');
		expect(nearestColor(9, 4)).toBe('redBright');
		fc.assert(fc.property(fc.integer({min: 16, max: 255}), number => {
			expect(nearestColor(number, 4)).not.toBe('blue');
		}));
	});

	it('is none without colours', () => {
		expect(nearestColor('#123456', 0)).toBeUndefined();
		expect(nearestColor('red', 0)).toBeUndefined();
	});
});
