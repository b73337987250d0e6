import {expect, test} from 'vitest';
import {splitName} from '../../source/settings/split-name.js';

test('splitName returns the table of a setting and its name there', () => {
	expect(splitName('panes.list-width')).toEqual({table: 'panes', key: 'list-width'});
	expect(splitName('measure')).toEqual({table: '', key: 'measure'});
});
