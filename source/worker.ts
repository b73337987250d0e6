import os from 'node:os';
import process from 'node:process';
import {parentPort} from 'node:worker_threads';
import {logError} from './debug/log-error.js';
import {runTask} from './engine/run-task.js';
import {
	type TaskRequest, type TaskResponse, type TaskName, type Tasks,
} from './engine/tasks.js';

/** Collects the buffers of an output, which are transferred to the main thread instead of copied. */
function buffersIn(output: Tasks[TaskName]['output']): ArrayBuffer[] {
	if ('counts' in output) {
		return [output.analyses.buffer];
	}

	const items = 'quotes' in output ? [] : [...output].flat();
	const buffers = items.filter(item => typeof item === 'object').flatMap(item => {
		if (item?.kind === 'written') {
			return item.bytes.buffer;
		}

		return item?.kind === 'packed' ? item.body.block.buffer : [];
	});
	return [...new Set(buffers)];
}

async function answer<Name extends TaskName>({task, input}: TaskRequest<Name>): Promise<void> {
	try {
		const output = await runTask(task, input);
		parentPort?.postMessage({output} satisfies TaskResponse, buffersIn(output));
	} catch (error) {
		logError(`worker: ${task}`, error);
		parentPort?.postMessage({problem: 'failed'} satisfies TaskResponse);
	}
}

// On Linux, a priority belongs to a thread. Worker threads yield to the main thread, which handles keys. With a larger value
// they would starve beside other programs.
if (process.platform === 'linux') {
	os.setPriority(3);
}

// Worker threads parse, analyse and write articles.
parentPort?.on('message', (request: TaskRequest) => {
	void answer(request);
});
