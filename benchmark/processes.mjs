// What the system tells of itself and of a process (Linux).
import {readFileSync} from 'node:fs';
import os from 'node:os';
import process from 'node:process';

/** What figures depend on, to stand above them. */
export const machine = () => [
	`Node.js ${process.version}`,
	`${os.availableParallelism()} cores (${os.cpus()[0].model.trim()})`,
	`${os.platform()} ${os.arch()}`,
	`load ${os.loadavg()[0].toFixed(1)} at the start`,
].join(', ');

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
