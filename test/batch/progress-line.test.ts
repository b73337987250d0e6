import {
	afterEach, beforeEach, describe, expect, it, vi,
} from 'vitest';
import {startProgressLine} from '../../source/batch/progress-line.js';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

const progress = {
	current: 1, total: null, bytes: 0, name: 'a.txt',
};

const erased = '\r\u001B[K';

/** Starts a line on a terminal that keeps what is written. */
function start(read: () => typeof progress | null) {
	let written = '';
	const onFirst = vi.fn<() => void>();
	const line = startProgressLine({
		columns: 80,
		write(text: string | Uint8Array) {
			written += String(text);
			return true;
		},
	}, read, onFirst);
	return {...line, onFirst, written: () => written};
}

describe('startProgressLine', () => {
	it('writes nothing in the first second', () => {
		const {written, stop} = start(() => progress);
		vi.advanceTimersByTime(999);
		stop();
		vi.advanceTimersByTime(5000);
		expect(written()).toBe('');
	});

	it('draws the line after a second and erases it at the end', () => {
		const {written, stop, onFirst} = start(() => progress);
		vi.advanceTimersByTime(1000);
		expect(written()).toBe(`${erased}1, 0.0 MB: a.txt`);
		vi.advanceTimersByTime(100);
		expect(onFirst).toHaveBeenCalledOnce();
		stop();
		expect(written()).toBe(`${erased}1, 0.0 MB: a.txt`.repeat(2) + erased);
		vi.advanceTimersByTime(1000);
		expect(written().endsWith(erased)).toBe(true);
	});

	it('erases the line for a message and draws it again', () => {
		const {written, erase} = start(() => progress);
		vi.advanceTimersByTime(1000);
		erase();
		erase();
		expect(written()).toBe(`${erased}1, 0.0 MB: a.txt${erased}`);
		vi.advanceTimersByTime(100);
		expect(written()).toBe(`${erased}1, 0.0 MB: a.txt${erased}${erased}1, 0.0 MB: a.txt`);
	});

	it('waits for the first source', () => {
		const read = vi.fn<() => typeof progress | null>().mockReturnValueOnce(null).mockReturnValue(progress);
		const {written, onFirst} = start(read);
		vi.advanceTimersByTime(1000);
		expect(written()).toBe('');
		expect(onFirst).not.toHaveBeenCalled();
		vi.advanceTimersByTime(100);
		expect(written()).toBe(`${erased}1, 0.0 MB: a.txt`);
	});
});
