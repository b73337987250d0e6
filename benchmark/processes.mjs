// Reads figures of the system and of processes (Linux).
import {readFileSync} from 'node:fs';
import os from 'node:os';
import process from 'node:process';

/** Describes the machine, on which all figures depend. */
export const machine = () => [
	`Node.js ${process.version}`,
	`${os.availableParallelism()} cores (${os.cpus()[0].model.trim()})`,
	`${os.platform()} ${os.arch()}`,
	`load ${os.loadavg()[0].toFixed(1)} at the start`,
].join(', ');

/** Returns the peak memory of a process in MB; `undefined` if the system does not know it. */
export function peakMemory(pid) {
	try {
		return Number(/VmHWM:\s+(\d+)/v.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
	} catch {
		return undefined;
	}
}

/** Returns the processor time of a process with all its threads, in milliseconds. The system counts in steps of ten. */
export function processorTime(pid) {
	const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11);
	return (Number(user) + Number(system)) * 10;
}
