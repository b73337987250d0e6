import {performance} from 'node:perf_hooks';
import {type MessagePort} from 'node:worker_threads';
import {logError} from '../../debug/log-error.js';
import {inTransaction, type Database} from '../database/database.js';
import {createAnswer} from './answer-request.js';
import {describeLibraryError} from './describe-error.js';
import {isWrite, type Answer, type SentRequest} from './requests.js';

/** Closes a library. Its log goes into the file, so that the next start knows that all is whole. */
function closeDatabase(database: Database): void {
	try {
		database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
	} catch (error) {
		logError('close the library', error);
	}

	database.close();
}

/** Requests to write share a transaction for this long, in milliseconds: together they take half the time, and a search waits no longer than it. */
const transactionTime = 20;

/** Answers requests in their order, but a search before articles that wait to be kept, of which there may be thousands. */
export function serveLibrary(database: Database, port: MessagePort): void {
	const answer = createAnswer(database);
	const reads: SentRequest[] = [];
	let writes: SentRequest[] = [];
	let isScheduled = false;

	const failed = ({id, name}: SentRequest, error: unknown): Answer => {
		logError(`library: ${name}`, error);
		return {id, problem: describeLibraryError(error, 'library')};
	};

	const read = (request: SentRequest): Answer => {
		try {
			return {id: request.id, output: answer(request.name, request.input)};
		} catch (error) {
			return failed(request, error);
		}
	};

	/** Answers the next requests to write in one transaction. If one fails, each is tried by itself. */
	const write = (): Answer[] => {
		const until = performance.now() + transactionTime;
		try {
			const answers = inTransaction(database, () => {
				const written: Answer[] = [];
				for (const {id, name, input} of writes) {
					written.push({id, output: answer(name, input)});
					if (performance.now() > until) {
						break;
					}
				}

				return written;
			});
			writes = writes.slice(answers.length);
			return answers;
		} catch {
			const [request, ...rest] = writes;
			writes = rest;
			return request ? [writeAlone(request)] : [];
		}
	};

	const writeAlone = (request: SentRequest): Answer => {
		try {
			return inTransaction(database, () => ({id: request.id, output: answer(request.name, request.input)}));
		} catch (error) {
			return failed(request, error);
		}
	};

	const answerNext = (): void => {
		isScheduled = false;
		const request = reads.shift();
		if (!request && writes.length === 0) {
			return;
		}

		for (const each of request ? [read(request)] : write()) {
			port.postMessage(each);
		}

		schedule();
	};

	const schedule = (): void => {
		if (!isScheduled) {
			isScheduled = true;
			// Messages that have arrived since are read first.
			setImmediate(answerNext);
		}
	};

	port.on('message', (request: SentRequest | 'close') => {
		if (request === 'close') {
			closeDatabase(database);
			port.close();
			return;
		}

		(isWrite(request.name) ? writes : reads).push(request);
		schedule();
	});
}
