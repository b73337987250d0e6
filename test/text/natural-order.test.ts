import {expect, test} from 'vitest';
import {compareNaturally} from '../../source/text/natural-order.js';

test('compareNaturally sorts numbers by their value and letters without regard to case', () => {
	expect(['part 10', 'Part 3', 'part 2', 'note 11'].toSorted(compareNaturally)).toEqual(['note 11', 'part 2', 'Part 3', 'part 10']);
});
