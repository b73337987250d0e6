import {parentPort} from 'node:worker_threads';
import {analyze} from './analysis/analyze.js';
import {type Request, type Response} from './engine/protocol.js';

// The thread beside the screen: it finds who said what, so that the keys never wait for it.
parentPort?.on('message', ({text}: Request) => {
	parentPort?.postMessage({analysis: analyze(text)} satisfies Response);
});
