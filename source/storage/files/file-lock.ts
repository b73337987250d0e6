import fs from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import {logError} from '../../debug/log-error.js';
import {errorCode} from '../../text/system-error.js';
import {temporaryPath} from './replace-file.js';

/** In milliseconds. Reading and writing a file takes far less, so an older lock belongs to a process that was stopped or to another computer. */
const maxHoldTime = 30_000;

/** In milliseconds. A lock without an owner for longer was left by a process that ended between making and writing it. */
const maxNamelessTime = 1000;

/** The time between two tries, in milliseconds. Half of it is random, so that two processes do not try in step. */
const pause = 8;

const ownerName = (): string => `${process.pid} ${os.hostname()}`;

/** Returns the path of the lock of a file. */
export const lockPath = (file: string): string => `${file}.lock`;

/** Tells whether a process of this computer runs. One of another user, which may not be asked, runs too. */
function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return errorCode(error) !== 'ESRCH';
	}
}

/** Tells whether a lock is left over, by its owner and its age in milliseconds. */
function isLeftOver(owner: string, age: number): boolean {
	const [, pid, host] = /^(\d+) (.*)$/v.exec(owner) ?? [];
	if (pid === undefined) {
		return age > maxNamelessTime;
	}

	// This process holds no lock while it asks for one: its number was that of another before.
	return age > maxHoldTime || (host === os.hostname() && (Number(pid) === process.pid || !isRunning(Number(pid))));
}

/** Makes the lock. Returns false if there is one. */
function takeLock(lock: string): boolean {
	let descriptor: number;
	try {
		descriptor = fs.openSync(lock, 'wx', 0o600);
	} catch (error) {
		if (errorCode(error) === 'EEXIST') {
			return false;
		}

		throw error;
	}

	try {
		fs.writeSync(descriptor, ownerName());
	} catch (error) {
		fs.rmSync(lock);
		throw error;
	} finally {
		fs.closeSync(descriptor);
	}

	return true;
}

/**
 * Removes a lock that is left over. Two processes may find it at once: the second one would remove the lock that the first
 * one has made since. So the lock is moved away before, and put back if it is another one.
 *
 * @returns true if the lock is gone
 */
function removeLeftOver(lock: string): boolean {
	try {
		const owner = fs.readFileSync(lock, 'utf8');
		if (!isLeftOver(owner, Date.now() - fs.statSync(lock).mtimeMs)) {
			return false;
		}

		const aside = temporaryPath(lock);
		fs.renameSync(lock, aside);
		const isOther = fs.readFileSync(aside, 'utf8') !== owner;
		if (isOther) {
			fs.linkSync(aside, lock);
		}

		fs.rmSync(aside);
		return !isOther;
	} catch (error) {
		// Another process has removed it.
		if (errorCode(error) !== 'ENOENT') {
			throw error;
		}

		return true;
	}
}

/** Waits without returning to the event loop, as at the end of the program. */
function sleep(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Removes the lock of this process. One that another process has taken, because it was held too long, stays. */
function releaseLock(lock: string): void {
	try {
		if (fs.readFileSync(lock, 'utf8') === ownerName()) {
			fs.rmSync(lock);
		}
	} catch (error) {
		logError(`remove ${lock}`, error);
	}
}

/**
 * Runs `work` while no other process runs work on the same file. A process that ends without releasing its lock does not keep it.
 *
 * @param patience how long to wait for another process, in milliseconds
 * @throws an error with the code `EBUSY` if another process holds the lock for longer; else the error of the file system or of `work`
 */
export function withFileLock<Result>(file: string, patience: number, work: () => Result): Result {
	const lock = lockPath(file);
	const deadline = performance.now() + patience;
	while (!takeLock(lock)) {
		if (removeLeftOver(lock)) {
			continue;
		}

		if (performance.now() > deadline) {
			throw Object.assign(new Error('another newsreader is writing it'), {code: 'EBUSY'});
		}

		sleep(pause * (0.5 + (Math.random() / 2)));
	}

	try {
		return work();
	} finally {
		releaseLock(lock);
	}
}
