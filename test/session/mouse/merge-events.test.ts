import {describe, expect, it} from 'vitest';
import {type InputEvent} from '../../../source/input/input-event.js';
import {InputParser} from '../../../source/input/input-parser.js';
import {mergeMouseEvents} from '../../../source/session/mouse/merge-events.js';

const merged = (input: string): readonly InputEvent[] => mergeMouseEvents(new InputParser().push(input));

const wheelDown = '\u001B[<65;5;5M';
const drag = (column: number): string => `\u001B[<32;${column};5M`;

describe('mergeMouseEvents', () => {
	it('counts turns of the wheel at one place', () => {
		expect(merged(wheelDown.repeat(3))).toMatchObject([{action: 'wheel-down', turns: 3}]);
		expect(merged(`${wheelDown}\u001B[<64;5;5M`)).toMatchObject([{action: 'wheel-down'}, {action: 'wheel-up'}]);
		expect(merged(`${wheelDown}\u001B[<65;6;5M`)).toHaveLength(2);
	});

	it('keeps the last of several moves', () => {
		expect(merged(`\u001B[<0;5;5M${drag(6)}${drag(7)}${drag(8)}\u001B[<0;8;5m`)).toMatchObject([
			{action: 'press'}, {action: 'drag', column: 7}, {action: 'release'},
		]);
	});

	it('merges nothing over a key, and adds counts that were merged before', () => {
		expect(merged(`${wheelDown}j${wheelDown}`)).toHaveLength(3);
		expect(mergeMouseEvents([...merged(wheelDown.repeat(2)), ...merged(wheelDown)])).toMatchObject([{turns: 3}]);
	});

	it('returns keys as they are', () => {
		const keys = new InputParser().push('jk');
		expect(mergeMouseEvents(keys)).toBe(keys);
	});
});
