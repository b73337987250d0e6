import {StringDecoder} from 'node:string_decoder';
import {type Readable} from 'node:stream';
import {type InputEvent} from '../input/input-event.js';
import {InputParser} from '../input/input-parser.js';

/** How long the rest of a cut sequence may take, in milliseconds. After that an ESC is the Escape key. */
const sequenceTimeout = 25;

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
			}, sequenceTimeout);
		}
	};

	input.on('data', onData);
	return () => {
		clearTimeout(timer);
		input.off('data', onData);
		input.pause();
	};
}
