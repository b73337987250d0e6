import {StringDecoder} from 'node:string_decoder';
import {type Readable} from 'node:stream';
import {type InputEvent} from '../input/input-event.js';
import {InputParser} from '../input/input-parser.js';

/** In milliseconds. The rest of a cut sequence comes within this time; after it an ESC is the Escape key. */
const sequenceTimeout = 25;

/**
 * In milliseconds. A paste may pause this long on a slow connection. A shorter time would take the rest of the paste for keys,
 * and a paste without an end would block all keys.
 */
const pasteTimeout = 2000;

/**
 * Calls `onEvents` with the events of a terminal's input, those of one chunk together.
 *
 * @returns a function that stops reading
 */
export function readInput(input: Readable, onEvents: (events: readonly InputEvent[]) => void): () => void {
	const decoder = new StringDecoder('utf8');
	const parser = new InputParser();
	let timer: NodeJS.Timeout | undefined;
	const onData = (chunk: Uint8Array): void => {
		clearTimeout(timer);
		const events = parser.push(decoder.write(chunk));
		if (events.length > 0) {
			onEvents(events);
		}

		if (parser.isPending) {
			timer = setTimeout(() => {
				onEvents(parser.flush());
			}, parser.isPasting ? pasteTimeout : sequenceTimeout);
		}
	};

	input.on('data', onData);
	return () => {
		clearTimeout(timer);
		input.off('data', onData);
		input.pause();
	};
}
