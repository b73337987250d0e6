// What the system tells of a process (Linux).
import {readFileSync} from 'node:fs';

/** Most memory that a process has held at a time, in MB; `undefined` where the system does not tell. */
export function peakMemory(pid) {
	try {
		return Number(/VmHWM:\s+(\d+)/v.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
	} catch {
		return undefined;
	}
}

/** Time of the processors that a process has used with all its threads, in milliseconds; the system counts in tens. */
export function processorTime(pid) {
	const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11);
	return (Number(user) + Number(system)) * 10;
}
