import {performance} from 'node:perf_hooks';
import {type MessagePort} from 'node:worker_threads';
import {logError} from '../../debug/log-error.js';
import {isDamage} from '../database/damage.js';
import {rollBack} from '../database/database.js';
import {type OpenLibrary} from '../database/open-library.js';
import {type ArticleMarks} from '../query/query.js';
import {createAnswerer, type Answerer} from './answer-request.js';
import {
	isWrite, type Answer, type Reopened, type SentRequest,
} from './requests.js';

/** Requests to write share a transaction for this long, in milliseconds: together they take half the time, and a search waits no longer than it. */
const transactionTime = 20;

/** A library is built again once: a disk that damages it twice damages it again. */
const maxRebuilds = 1;

/** The parts of the thread of a library. */
export type ServeOptions = {
	/** Opens the library again; builds it again if it is damaged. */
	readonly reopen: (isDamaged: boolean) => Promise<OpenLibrary>;
	/** Returns an error in one plain line. */
	readonly describe: (error: unknown) => string;
};

/** A library that is served. */
export type ServedLibrary = {
	/** Builds the library again: its check has found damage. */
	readonly onDamage: () => void;
};

/**
 * Answers requests in their order, but a search before articles that wait to be kept, of which there may be thousands. Opens the
 * library again when it turns out to be damaged, removed or replaced.
 */
export function serveLibrary(opened: OpenLibrary, port: Pick<MessagePort, 'on' | 'postMessage' | 'close'>, {reopen, describe}: ServeOptions): ServedLibrary {
	let library = opened;
	const marks = new Map<string, ArticleMarks>();
	let answerer: Answerer = createAnswerer(library.database, marks);
	const reads: SentRequest[] = [];
	let writes: SentRequest[] = [];
	let isScheduled = false;
	let isClosing = false;
	let isReopening = false;
	let opening = 0;
	let rebuilds = 0;
	/** The reason for which the library cannot be used any more. */
	let problem: string | null = null;

	const failed = ({id, name}: SentRequest, error: unknown): Answer => {
		logError(`library: ${name}`, error);
		return {id, problem: describe(error)};
	};

	const canRebuild = (error: unknown): boolean => isDamage(error) && rebuilds < maxRebuilds;

	const answer = (request: SentRequest): Answer => {
		// Articles had other numbers before.
		const isOld = request.name === 'keep-analyses' && request.opening !== opening;
		return {id: request.id, output: isOld ? null : answerer.answer(request.name, request.input)};
	};

	const read = (request: SentRequest): Answer[] => {
		try {
			return [answer(request)];
		} catch (error) {
			if (canRebuild(error)) {
				reads.unshift(request);
				void openAgain(true);
				return [];
			}

			return [failed(request, error)];
		}
	};

	/** Answers a request in a transaction. If it fails, the others of the transaction stay. */
	const answerInTransaction = (request: SentRequest): Answer => {
		library.database.exec('SAVEPOINT request');
		try {
			const answered = answer(request);
			library.database.exec('RELEASE request');
			return answered;
		} catch (error) {
			if (isDamage(error)) {
				throw error;
			}

			// Throws if SQLite has undone the whole transaction, for example because the disk is full.
			try {
				library.database.exec('ROLLBACK TO request; RELEASE request');
			} catch {
				throw error;
			}

			return failed(request, error);
		}
	};

	/** Answers the next requests to write in one transaction. */
	const write = (): Answer[] => {
		const {database} = library;
		const until = performance.now() + transactionTime;
		const answers: Answer[] = [];
		let begun = 0;
		try {
			database.exec('BEGIN IMMEDIATE');
			for (const request of writes) {
				begun++;
				answers.push(answerInTransaction(request));
				if (performance.now() > until) {
					break;
				}
			}

			database.exec('COMMIT');
			writes = writes.slice(begun);
			return answers;
		} catch (error) {
			rollBack(database);
			answerer.forget();
			if (canRebuild(error)) {
				void openAgain(true);
				return [];
			}

			const undone = writes.slice(0, Math.max(begun, 1));
			writes = writes.slice(undone.length);
			return undone.map(request => failed(request, error));
		}
	};

	const openAgain = async (isDamaged: boolean): Promise<void> => {
		isReopening = true;
		rebuilds += isDamaged ? 1 : 0;
		try {
			library.abandon();
			library = await reopen(isDamaged);
			answerer = createAnswerer(library.database, marks);
			opening++;
			port.postMessage({reopened: opening, notice: library.notice} satisfies Reopened);
		} catch (error) {
			logError('open the library again', error);
			problem = describe(error);
		}

		isReopening = false;
		schedule();
	};

	const answerNext = (): Answer[] => {
		if (problem !== null) {
			const reason = problem;
			const all = [...reads.splice(0), ...writes];
			writes = [];
			return all.map(({id}) => ({id, problem: reason}));
		}

		const request = reads.shift();
		if (request) {
			return read(request);
		}

		if (!library.isInPlace()) {
			void openAgain(false);
			return [];
		}

		return write();
	};

	const run = (): void => {
		isScheduled = false;
		if (isReopening) {
			return;
		}

		if (reads.length > 0 || writes.length > 0) {
			for (const each of answerNext()) {
				port.postMessage(each);
			}

			schedule();
		} else if (isClosing) {
			if (problem === null) {
				library.close();
			}

			port.close();
		}
	};

	const schedule = (): void => {
		if (!isScheduled) {
			isScheduled = true;
			// Messages that have arrived since are read first.
			setImmediate(run);
		}
	};

	port.on('message', (request: SentRequest | 'close') => {
		if (request === 'close') {
			// What waits is not written: the program has waited for it long enough.
			isClosing = true;
			reads.length = 0;
			writes = [];
		} else {
			(isWrite(request.name) ? writes : reads).push(request);
		}

		schedule();
	});

	return {
		onDamage() {
			if (!isReopening && problem === null && rebuilds < maxRebuilds) {
				void openAgain(true);
			}
		},
	};
}
