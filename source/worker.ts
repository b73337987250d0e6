import {parentPort} from 'node:worker_threads';
import {runTask} from './engine/run-task.js';
import {
	type Request, type Response, type TaskName, type Tasks,
} from './engine/tasks.js';

/** The bytes in an output, which need not be copied to the other thread. */
const bytesIn = (output: Tasks[TaskName]['output']): ArrayBuffer[] =>
	'quotes' in output ? [] : [...output].flatMap(item => item.kind === 'written' ? [item.bytes.buffer] : []);

async function answer<Name extends TaskName>({task, input}: Request<Name>): Promise<void> {
	try {
		const output = await runTask(task, input);
		parentPort?.postMessage({output} satisfies Response, bytesIn(output));
	} catch {
		parentPort?.postMessage({problem: 'fault'} satisfies Response);
	}
}

// The threads beside the screen and the pipe: they read, find out who said what, and write.
parentPort?.on('message', (request: Request) => {
	void answer(request);
});
