import {type InputEvent, type MouseEvent} from '../../input/input-event.js';

const isWheel = ({action}: MouseEvent): boolean => action === 'wheel-up' || action === 'wheel-down';

/** Returns one event for two that follow each other; `null` if each has an effect of its own. */
function merged(before: InputEvent | undefined, event: InputEvent): MouseEvent | null {
	if (before?.kind !== 'mouse' || event.kind !== 'mouse' || before.action !== event.action) {
		return null;
	}

	if (isWheel(event)) {
		return before.column === event.column && before.row === event.row ? {...event, turns: (before.turns ?? 1) + (event.turns ?? 1)} : null;
	}

	return event.action === 'drag' || event.action === 'move' ? event : null;
}

/** Merges turns of the wheel at one place, and moves of the mouse: a fast wheel sends many events, and each would draw a frame. */
export function mergeMouseEvents(events: readonly InputEvent[]): readonly InputEvent[] {
	if (!events.some(({kind}) => kind === 'mouse')) {
		return events;
	}

	const result: InputEvent[] = [];
	for (const event of events) {
		const one = merged(result.at(-1), event);
		if (one) {
			result.pop();
		}

		result.push(one ?? event);
	}

	return result;
}
