import os from 'node:os';
import process from 'node:process';
import {parentPort} from 'node:worker_threads';
import {logError} from './debug/log-error.js';
import {runTask} from './engine/run-task.js';
import {
	type TaskRequest, type TaskResponse, type TaskName, type Tasks,
} from './engine/tasks.js';

/** The buffers in an output, which need not be copied to the other thread. */
function buffersIn(output: Tasks[TaskName]['output']): ArrayBuffer[] {
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

// There, a priority is that of a thread: keys have their turn before what is done beside them. A little is enough for that,
// and with more the work would starve beside other programs.
if (process.platform === 'linux') {
	os.setPriority(3);
}

// The threads beside the screen and the pipe: they read, find out who said what, and write.
parentPort?.on('message', (request: TaskRequest) => {
	void answer(request);
});
