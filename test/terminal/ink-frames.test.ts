import {expect, it, vi} from 'vitest';
import {InkFrames} from '../../source/terminal/ink-frames.js';

it('keeps the rows of Ink\'s last frame, and says when there is one', () => {
	const onFrame = vi.fn<() => void>();
	const frames = new InkFrames(() => 33, onFrame);
	expect(frames.frame).toEqual([]);
	frames.write('one\n\u001B[1mtwo\u001B[22m');
	expect(frames.frame).toEqual(['one', '\u001B[1mtwo\u001B[22m']);
	frames.write('uno');
	expect(frames.frame).toEqual(['uno']);
	expect(onFrame).toHaveBeenCalledTimes(2);
});

it('tells Ink the width, and nothing of a terminal', () => {
	const frames = new InkFrames(() => 33, () => {
		// Nobody draws.
	});
	expect(frames.columns).toBe(33);
	expect(frames.isTTY).toBe(false);
	expect(frames.rows).toBeGreaterThan(1000);
});
