import {type Readable} from 'node:stream';
import {type InputEvent} from '../../input/input-event.js';
import {readInput} from './read-input.js';

/** The events of the terminal, which are read from the start on and kept until something handles them. */
export type InputEvents = {
	/** Starts to read. */
	readonly start: () => void;
	/** Hands all events over to `handle`, first those that have come already. */
	readonly deliverTo: (handle: (events: readonly InputEvent[]) => void) => void;
	/** Drops the events that come from now on. Reports are still taken. */
	readonly drop: () => void;
	readonly stop: () => void;
};

/** Reads the events of a terminal. Its reports, which are no keys, go to `takeReport` at once. */
export function openInputEvents(input: Readable, takeReport: (sequence: string) => void, isAnswerDue: () => boolean): InputEvents {
	let kept: InputEvent[] = [];
	let handler = (events: readonly InputEvent[]): void => {
		kept.push(...events);
	};

	let stop: (() => void) | undefined;
	const onEvents = (events: readonly InputEvent[]): void => {
		for (const event of events) {
			if (event.kind === 'report') {
				takeReport(event.sequence);
			}
		}

		const others = events.filter(({kind}) => kind !== 'report');
		if (others.length > 0) {
			handler(others);
		}
	};

	return {
		start() {
			stop ??= readInput(input, onEvents, isAnswerDue);
		},
		deliverTo(handle) {
			handler = handle;
			const before = kept;
			kept = [];
			if (before.length > 0) {
				handle(before);
			}
		},
		drop() {
			handler = () => {
				// The program is about to end.
			};
		},
		stop() {
			stop?.();
			stop = undefined;
		},
	};
}
