import {randomUUID} from 'node:crypto';
import os from 'node:os';
import process from 'node:process';
import {inTransaction, type Database} from './database.js';
import {isAlive} from './is-alive.js';

/** The instances of this process. An id of a process is given again after its end, to the same program in a container. */
const own = new Set<string>();

const prefix = 'instance ';

/** A program that has the library open. */
export type Instance = {
	/** True if another one has ended without closing the library: then its content must be checked. */
	readonly mustCheck: boolean;
	/** Records that the content was checked. */
	readonly checked: () => void;
	/** Records that the library is closed. If its check has not ended, the next instance checks it. */
	readonly leave: () => void;
};

/**
 * Records in a library that this process has it open. A living instance leaves a log beside the file just like one that was
 * killed, so only a record of those that are open tells whether the last one has closed it.
 */
export function enterLibrary(database: Database): Instance {
	const host = `${prefix}${os.hostname()} `;
	const key = `${host}${process.pid} ${randomUUID()}`;
	const put = database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
	const remove = database.prepare('DELETE FROM meta WHERE key = ?');
	const others = database.prepare('SELECT key FROM meta WHERE substr(key, 1, ?) = ?');
	const mustCheck = inTransaction(database, () => {
		const dead = others.all(host.length, host).map(row => String(row['key'])).filter(other => {
			const pid = Number(other.slice(host.length).split(' ')[0]);
			return pid === process.pid ? !own.has(other) : !isAlive(pid);
		});
		for (const other of dead) {
			remove.run(other);
		}

		put.run(key, dead.length > 0 ? 'checks' : 'open');
		return dead.length > 0;
	});
	own.add(key);
	let isChecked = !mustCheck;
	return {
		mustCheck,
		checked() {
			isChecked = true;
			put.run(key, 'open');
		},
		leave() {
			own.delete(key);
			if (isChecked) {
				remove.run(key);
			}
		},
	};
}
