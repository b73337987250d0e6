import {type InputEvent} from '../input/input-event.js';
import {type InputEffect, type ProgramCommand} from '../session/keys/input-effect.js';
import {effectOf} from '../session/keys/key-layers.js';
import {mergeMouseEvents} from '../session/mouse/merge-events.js';
import {mouseEffect} from '../session/mouse/mouse-effect.js';
import {type Session} from '../session/state/session.js';
import {type Place} from '../session/state/target.js';
import {type SessionStore} from '../session/store.js';

/** The handlers of the commands that change the terminal or end the program. */
export type ProgramCommandHandlers = Readonly<Record<ProgramCommand, () => void>>;

/** Returns the place on the screen under the pointer. */
export type PlaceAt = (session: Session, point: {readonly column: number; readonly row: number}) => Place;

/**
 * Turns of the event loop until a component of Ink is ready for the next key: it reads its input, the session is rendered
 * again, React commits, and the component subscribes to keys with its new state.
 */
const turnsOfInk = 5;

/** Carries out the events of the terminal. */
export type InputRunner = {
	readonly handle: (events: readonly InputEvent[]) => void;
	/** Tells whether events wait for a component of Ink. */
	readonly isWaiting: () => boolean;
};

/**
 * Returns a runner that carries out events in their order. Keys that a component of Ink reads are passed on by
 * `sendToInk`, those that come together in one piece; the next event waits until the component has taken them. Events that
 * come together with a key that quits, and after it, are dropped.
 */
export function runInput(store: SessionStore, handlers: ProgramCommandHandlers, sendToInk: (raw: string) => void, placeAt: PlaceAt): InputRunner {
	let queue: readonly InputEvent[] = [];
	/** Index of the next event in the queue: to shift a long array is slow. */
	let next = 0;
	let isWaiting = false;
	/** True after a change that Ink has not drawn yet: the component that reads the next key may not be there. */
	let isStale = false;

	const waitForInk = (turns: number): void => {
		isWaiting = turns > 0;
		if (isWaiting) {
			setImmediate(waitForInk, turns - 1);
		} else {
			isStale = false;
			run();
		}
	};

	const carryOut = (effect: InputEffect): void => {
		if (effect.kind === 'dispatch') {
			store.dispatch(effect.action);
			isStale = true;
		} else if (effect.kind === 'program') {
			if (effect.first) {
				store.dispatch(effect.first);
			}

			if (effect.command === 'quit') {
				queue = [];
				next = 0;
			}

			handlers[effect.command]();
		}
	};

	const effectOfNext = (): InputEffect | undefined => {
		const event = queue[next];
		if (event?.kind !== 'mouse') {
			return event && effectOf(store.get(), event, new Date().toISOString());
		}

		const session = store.get();
		return mouseEffect(session, event, () => placeAt(session, event), new Date().toISOString());
	};

	/** Takes the characters that follow in the queue: one piece of text needs one turn of Ink. */
	const typedNext = (): string => {
		let typed = '';
		for (let effect = effectOfNext(); effect?.kind === 'ink' && effect.isText; effect = effectOfNext()) {
			typed += effect.raw;
			next++;
		}

		return typed;
	};

	const run = (): void => {
		for (let effect = effectOfNext(); effect; effect = effectOfNext()) {
			if (effect.kind === 'ink' && isStale) {
				waitForInk(turnsOfInk);
				return;
			}

			next++;
			if (effect.kind === 'ink') {
				sendToInk(effect.isText ? effect.raw + typedNext() : effect.raw);
				waitForInk(turnsOfInk);
				return;
			}

			carryOut(effect);
		}
	};

	return {
		handle(events) {
			queue = mergeMouseEvents([...queue.slice(next), ...events]);
			next = 0;
			if (!isWaiting) {
				run();
			}
		},
		isWaiting: () => isWaiting,
	};
}
