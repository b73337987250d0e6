import {Writable} from 'node:stream';
import {
	describe, expect, it, vi,
} from 'vitest';
import {writeArticles, type WriteArticlesOptions} from '../../source/batch/write-articles.js';
import {type WrittenArticles} from '../../source/engine/tasks.js';
import {type WorkerPool} from '../../source/engine/worker-pool.js';
import {loadFailure} from '../../source/loading/model/load-failure.js';
import {failureResult, type FailureResult} from '../../source/loading/model/load-result.js';

const bytesOf = (text: string): WrittenArticles => ({kind: 'written', bytes: new TextEncoder().encode(text)});

const failure = failureResult('a.txt', 'permission denied');

/** Opens sources that give these results. */
const open = (results: ReadonlyArray<WrittenArticles | FailureResult>) => async function * () {
	yield * results;
};

/** A stream that keeps what is written, and fails at the write with this number. */
function outputStream(failingWrite = Number.POSITIVE_INFINITY, code = 'EPIPE'): {readonly out: Writable; readonly written: () => string} {
	let written = '';
	let count = 0;
	const out = new Writable({
		write(chunk, _encoding, done) {
			count++;
			if (count < failingWrite) {
				written += String(chunk);
				done();
			} else {
				done(Object.assign(new Error(code), {code}));
			}
		},
	});
	out.on('error', () => undefined);
	return {out, written: () => written};
}

/** A pool that does nothing, and tells whether it is closed. */
function stubPool(): {readonly pool: WorkerPool; readonly close: ReturnType<typeof vi.fn<() => void>>} {
	const close = vi.fn<() => void>();
	return {
		close, pool: {
			size: 1, run: async () => ({problem: 'failed'}), close, closed: new AbortController().signal,
		},
	};
}

const write = async (options: Pick<WriteArticlesOptions, 'open' | 'out'> & Partial<WriteArticlesOptions>) => writeArticles({
	output: {format: 'jsonl', fields: null, only: null},
	createPool: () => stubPool().pool,
	reportProblem: async () => undefined,
	isStrict: false,
	jobs: 1,
	signal: new AbortController().signal,
	...options,
});

/** Opens one unit that is large enough for the pool, and then does as told. */
const openLargeUnit = (then: () => WrittenArticles): WriteArticlesOptions['open'] => async function * ({processUnit}) {
	await processUnit({
		source: 'a.txt', bytes: new Uint8Array(1_000_000), format: 'text', charset: null, url: null, firstLine: 1, groups: [], isWhole: true, isCut: false, note: null, isUncertain: false,
	});
	yield then();
};

describe('writeArticles', () => {
	it('writes all articles, reports each failure and tells that there were failures', async () => {
		const {out, written} = outputStream();
		const reportProblem = vi.fn<WriteArticlesOptions['reportProblem']>().mockResolvedValue();
		expect(await write({open: open([bytesOf('1\n'), failure, bytesOf('2\n')]), out, reportProblem})).toEqual({
			hasFailures: true, isWhole: true, hasArticles: true, outputError: null,
		});
		expect(written()).toBe('1\n2\n');
		expect(reportProblem).toHaveBeenCalledExactlyOnceWith('a.txt: permission denied');
	});

	it('reports a source of which it writes an earlier copy, which is no failure', async () => {
		const {out} = outputStream();
		const reportProblem = vi.fn<(message: string) => Promise<void>>().mockResolvedValue();
		const copy: FailureResult = {kind: 'failure', failure: loadFailure('https://a.example', 'could not be reached', true)};
		expect(await write({
			open: open([copy, bytesOf('1\n')]), out, reportProblem, isStrict: true,
		})).toMatchObject({hasFailures: false, isWhole: true, hasArticles: true});
		expect(reportProblem).toHaveBeenCalledExactlyOnceWith('https://a.example: could not be reached');
	});

	it('stops at the first failure with --strict', async () => {
		const {out, written} = outputStream();
		expect(await write({open: open([bytesOf('1\n'), failure, bytesOf('2\n')]), out, isStrict: true})).toMatchObject({hasFailures: true, isWhole: false});
		expect(written()).toBe('1\n');
	});

	it('is not whole if a signal has stopped it', async () => {
		const {out, written} = outputStream();
		expect(await write({open: open([bytesOf('1\n')]), out, signal: AbortSignal.abort()})).toMatchObject({isWhole: false, hasArticles: false});
		expect(written()).toBe('');
	});

	it('returns the failures before an output error beside the error', async () => {
		const {out} = outputStream(2);
		expect(await write({open: open([failure, bytesOf('1\n'), bytesOf('2\n')]), out})).toMatchObject({hasFailures: true, outputError: {code: 'EPIPE'}});
	});

	it('returns an output error without failures', async () => {
		const {out} = outputStream(1, 'ENOSPC');
		expect(await write({open: open([bytesOf('1\n')]), out})).toMatchObject({hasFailures: false, isWhole: false, outputError: {code: 'ENOSPC'}});
	});

	it('closes the pool when the output fails', async () => {
		const {pool, close} = stubPool();
		await write({open: openLargeUnit(() => bytesOf('1\n')), out: outputStream(1).out, createPool: () => pool});
		expect(close).toHaveBeenCalledOnce();
	});

	it('closes the pool when reading the sources throws', async () => {
		const {pool, close} = stubPool();
		await expect(write({
			open: openLargeUnit(() => {
				throw new Error('cannot read on');
			}),
			out: outputStream().out,
			createPool: () => pool,
		})).rejects.toThrow('cannot read on');
		expect(close).toHaveBeenCalledOnce();
	});
});
