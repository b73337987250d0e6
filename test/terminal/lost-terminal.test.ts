import process from 'node:process';
import {PassThrough} from 'node:stream';
import {setImmediate as nextTick} from 'node:timers/promises';
import {
	afterEach, describe, expect, it, vi,
} from 'vitest';
import {onEnding} from '../../source/terminal/endings.js';

afterEach(() => {
	vi.restoreAllMocks();
});

describe('the loss of the terminal', () => {
	it.each([['input', 'error'], ['input', 'end'], ['output', 'error']] as const)('ends the program without a crash message if the %s tells it by an event “%s”', async (stream, event) => {
		vi.spyOn(process, 'on').mockReturnThis();
		const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
		const streams = {input: new PassThrough(), output: new PassThrough()};
		const end = vi.fn<() => Promise<null>>().mockResolvedValue(null);
		const printMessage = vi.fn<(line: string) => void>();
		onEnding(streams, {end, printMessage, keepsState: true});
		streams[stream].emit(event, new Error('write EIO'));
		await nextTick();
		expect(end).toHaveBeenCalledOnce();
		expect(printMessage).not.toHaveBeenCalled();
		expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGKILL');
	});
});
