import {type MessagePort} from 'node:worker_threads';
import {logError} from '../../debug/log-error.js';
import {type Database} from '../database/database.js';
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

/**
 * Answers requests one after the other. A search goes before articles that wait to be kept, of which there may be thousands.
 */
export function serveLibrary(database: Database, port: MessagePort): void {
	const answer = createAnswer(database);
	const reads: SentRequest[] = [];
	const writes: SentRequest[] = [];
	let isScheduled = false;

	const answerNext = (): void => {
		isScheduled = false;
		const request = reads.shift() ?? writes.shift();
		if (!request) {
			return;
		}

		const {id, name, input} = request;
		try {
			port.postMessage({id, output: answer(name, input)} satisfies Answer);
		} catch (error) {
			logError(`library: ${name}`, error);
			port.postMessage({id, problem: describeLibraryError(error, 'library')} satisfies Answer);
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
