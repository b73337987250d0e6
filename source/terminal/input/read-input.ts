import {StringDecoder} from 'node:string_decoder';
import {type Readable} from 'node:stream';
import {type InputEvent} from '../../input/input-event.js';
import {InputParser, type PendingInput} from '../../input/input-parser.js';

/**
 * In milliseconds. The rest of the input comes within this time; after it an ESC is the Escape key, and a paste without an
 * end marker ends. A sequence that cannot be a key already, or a paste, may pause on a slow connection: after a shorter
 * time its rest would be taken for keys. After a longer time, a paste without an end would block all keys.
 */
const timeouts: Readonly<Record<Exclude<PendingInput, 'nothing'>, number>> = {key: 10, sequence: 500, paste: 2000};

/** The kind whose time counts while an answer of the terminal is due. */
const longer = {key: 'sequence', sequence: 'paste', paste: 'paste'} as const;

/**
 * Calls `onEvents` with the events of a terminal's input, those of one chunk together. While an answer of the terminal is due, an
 * ESC waits longer for its rest: a slow connection may cut the answer there, and the rest would be taken for keys.
 *
 * @returns a function that stops reading
 */
export function readInput(input: Readable, onEvents: (events: readonly InputEvent[]) => void, isAnswerDue: () => boolean = () => false): () => void {
	const decoder = new StringDecoder('utf8');
	const parser = new InputParser();
	let timer: NodeJS.Timeout | undefined;
	let immediate: NodeJS.Immediate | undefined;
	const stopWaiting = (): void => {
		clearTimeout(timer);
		clearImmediate(immediate);
	};

	const onData = (chunk: Uint8Array): void => {
		stopWaiting();
		const events = parser.push(decoder.write(chunk));
		if (events.length > 0) {
			onEvents(events);
		}

		const {pending} = parser;
		if (pending !== 'nothing') {
			timer = setTimeout(() => {
				// While the program was busy, the rest may have come without being read. It is read before the immediate runs.
				immediate = setImmediate(() => {
					onEvents(parser.flush());
				});
			}, timeouts[isAnswerDue() ? longer[pending] : pending]);
		}
	};

	input.on('data', onData);
	// It is paused after a stop.
	input.resume();
	return () => {
		stopWaiting();
		input.off('data', onData);
		input.pause();
	};
}
