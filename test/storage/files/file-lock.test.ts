import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {lockPath, withFileLock} from '../../../source/storage/files/file-lock.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

const newFile = (): string => path.join(temporaryFolder(), 'state.json');

/** Leaves a lock, made some seconds ago. */
function leaveLock(file: string, owner: string, age = 0): void {
	fs.writeFileSync(lockPath(file), owner);
	const time = (Date.now() / 1000) - age;
	fs.utimesSync(lockPath(file), time, time);
}

/** Returns the number of a process that has ended. */
const endedProcess = (): number => spawnSync('true').pid;

describe('withFileLock', () => {
	it('holds the lock during the work, and releases it after', () => {
		const file = newFile();
		expect(withFileLock(file, 0, () => fs.readFileSync(lockPath(file), 'utf8'))).toBe(`${process.pid} ${os.hostname()}`);
		expect(fs.readdirSync(path.dirname(file))).toEqual([]);
	});

	it('releases the lock after work that fails', () => {
		const file = newFile();
		expect(() => withFileLock(file, 0, () => {
			throw new Error('no');
		})).toThrow('no');
		expect(fs.existsSync(lockPath(file))).toBe(false);
	});

	it('gives up after its patience while another process holds the lock', () => {
		const file = newFile();
		leaveLock(file, `${process.ppid} ${os.hostname()}`);
		expect(() => withFileLock(file, 20, () => null)).toThrow(expect.objectContaining({code: 'EBUSY'}));
		expect(fs.existsSync(lockPath(file))).toBe(true);
	});

	it.each([
		['of a process that has ended', () => `${endedProcess()} ${os.hostname()}`, 0],
		['of an earlier process with the number of this one', () => `${process.pid} ${os.hostname()}`, 0],
		['that is older than any work', () => `${process.ppid} ${os.hostname()}`, 60],
		['of another computer that is older than any work', () => '1 elsewhere', 60],
		['whose owner ended before it wrote its name', () => '', 2],
	])('takes a lock %s', (_, owner, age) => {
		const file = newFile();
		leaveLock(file, owner(), age);
		expect(withFileLock(file, 0, () => 'done')).toBe('done');
		expect(fs.readdirSync(path.dirname(file))).toEqual([]);
	});

	it.each([
		['of another computer', '1 elsewhere'],
		['whose owner is about to write its name', ''],
	])('leaves a new lock %s', (_, owner) => {
		const file = newFile();
		leaveLock(file, owner);
		expect(() => withFileLock(file, 0, () => null)).toThrow(expect.objectContaining({code: 'EBUSY'}));
	});
});
