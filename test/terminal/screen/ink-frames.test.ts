import {expect, it, vi} from 'vitest';
import {InkFrames} from '../../../source/terminal/screen/ink-frames.js';

it('InkFrames keeps the rows of the last frame and reports each frame', () => {
	const onFrame = vi.fn<() => void>();
	const frames = new InkFrames(() => 33, onFrame);
	expect(frames.frame).toEqual([]);
	frames.write('one\n\u001B[1mtwo\u001B[22m');
	expect(frames.frame).toEqual(['one', '\u001B[1mtwo\u001B[22m']);
	frames.write('uno');
	expect(frames.frame).toEqual(['uno']);
	expect(onFrame).toHaveBeenCalledTimes(2);
});

it('InkFrames has the width of the terminal and is no terminal itself', () => {
	const frames = new InkFrames(() => 33, () => {
		// Nothing is drawn.
	});
	expect(frames.columns).toBe(33);
	expect(frames.isTTY).toBe(false);
	expect(frames.rows).toBeGreaterThan(1000);
});
