import {describe, expect, it} from 'vitest';
import {notificationSequence} from '../../source/terminal/notification.js';

describe('notificationSequence', () => {
	it('rings the bell, or writes the sequence of iTerm2 or rxvt', () => {
		expect(notificationSequence('bell', 'Ada', 'We waited')).toBe('\u0007');
		expect(notificationSequence('osc-9', 'Ada', 'We waited')).toBe('\u001B]9;Ada: We waited\u0007');
		expect(notificationSequence('osc-777', 'Ada', 'We waited')).toBe('\u001B]777;notify;Ada;We waited\u0007');
	});

	it('contains no control character and no separator of a foreign text', () => {
		expect(notificationSequence('osc-777', 'A;b\u0007', 'x\u001B]0;y\u0007\nz;q')).toMatch(/^\u001B\]777;notify;A b;[^\u0000-\u001F;]*\u0007$/v);
		expect(notificationSequence('osc-9', 'a', 'b'.repeat(1000)).length).toBeLessThan(220);
	});
});
