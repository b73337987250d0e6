import {expect, it} from 'vitest';
import {exitCodeOf} from '../../source/command-line/run-result.js';

it('exitCodeOf is 0 after a run without failures and 1 after one with failures', () => {
	expect(exitCodeOf({hasFailures: false})).toBe(0);
	expect(exitCodeOf({hasFailures: true})).toBe(1);
});
