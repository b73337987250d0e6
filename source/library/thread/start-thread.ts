import {Worker} from 'node:worker_threads';
import {logError} from '../../debug/log-error.js';
import {describeLibraryError} from './describe-error.js';
import {type LibraryThread} from './library.js';
import {within} from './within.js';
import {type Answer, type Opened, type Reopened} from './requests.js';

/** A thread that has been told to close gets this long to put the log into the file, in milliseconds. */
const endPatience = 1000;

type Waiting = {readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void};

/**
 * Starts the thread of a library.
 *
 * @param file the path of the library, or `:memory:`
 * @param program the file of the thread's program
 */
export function startLibraryThread(file: string, program: URL): LibraryThread {
	const worker = new Worker(program, {workerData: file});
	const waiting = new Map<number, Waiting>();
	const listeners: Array<(notice: string | null) => void> = [];
	let nextId = 0;
	let opening = 0;
	let problem: string | null = null;
	let resolveOpened: (opened: Opened) => void = () => undefined;
	const opened = new Promise<Opened>(resolve => {
		resolveOpened = resolve;
	});

	const fail = (reason: string): void => {
		problem = reason;
		resolveOpened({opened: false, problem: reason});
		for (const {reject} of waiting.values()) {
			reject(new Error(reason));
		}

		waiting.clear();
	};

	worker.on('message', (message: Answer | Opened | Reopened) => {
		if ('id' in message) {
			waiting.get(message.id)?.resolve(message);
			waiting.delete(message.id);
			return;
		}

		if ('reopened' in message) {
			opening = message.reopened;
			for (const listener of listeners) {
				listener(message.notice);
			}

			return;
		}

		resolveOpened(message);
		if (!message.opened) {
			fail(message.problem);
		}
	});
	worker.on('error', error => {
		logError('run the thread of the library', error);
		fail(describeLibraryError(error, file));
	});
	worker.on('exit', () => {
		fail(problem ?? describeLibraryError(new Error('its thread has ended'), file));
	});
	// The program may end while the library has nothing to do.
	worker.unref();

	const request: LibraryThread['request'] = async (name, input) => {
		if (problem !== null) {
			throw new Error(problem);
		}

		const answer = await new Promise<Answer>((resolve, reject) => {
			const id = nextId++;
			waiting.set(id, {resolve, reject});
			worker.postMessage({
				id, opening, name, input,
			});
		});
		if ('problem' in answer) {
			throw new Error(answer.problem);
		}

		return answer.output;
	};

	return {
		opened,
		request,
		onReopened(listener) {
			listeners.push(listener);
		},
		async close(patience) {
			if (problem === null) {
				worker.ref();
				await within(patience, request('flush', null).catch(() => undefined));
				const ended = new Promise<void>(resolve => {
					worker.once('exit', () => {
						resolve();
					});
				});
				worker.postMessage('close');
				await within(endPatience, ended);
			}

			// A thread that waits for a disk does not end.
			await within(endPatience, worker.terminate());
		},
	};
}
