import {expect, test} from 'vitest';
import {countLabel} from '../../source/text/count-label.js';

test.each([[0, '0 words'], [1, '1 word'], [2, '2 words']])('countLabel gives %i words as %s', (count, label) => {
	expect(countLabel(count, 'word')).toBe(label);
});
