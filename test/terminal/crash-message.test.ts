import {
	afterEach, describe, expect, it, vi,
} from 'vitest';
import {crashMessage} from '../../source/terminal/endings.js';

afterEach(() => {
	vi.unstubAllEnvs();
});

describe('crashMessage', () => {
	it('says that the reading state was saved and how to log the cause', () => {
		vi.stubEnv('NEWSREADER_DEBUG', undefined);
		expect(crashMessage(new Error('x is undefined'), {saveProblem: null, keepsState: true}))
			.toBe('crashed: x is undefined; your reading state was saved; set NEWSREADER_DEBUG=FILE to log the cause');
	});

	it('says why the reading state was not saved', () => {
		expect(crashMessage('no error object', {saveProblem: 'state.json: the disk is full', keepsState: true}))
			.toMatch(/^crashed: no error object; state\.json: the disk is full; /v);
	});

	it('does not mention the reading state if none is kept, and names the debug log', () => {
		vi.stubEnv('NEWSREADER_DEBUG', '/tmp/debug.log');
		expect(crashMessage(new Error('x is undefined'), {saveProblem: null, keepsState: false})).toBe('crashed: x is undefined; the cause is in /tmp/debug.log');
	});
});
