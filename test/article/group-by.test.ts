import {expect, test} from 'vitest';
import {groupBy} from '../../source/article/group-by.js';

test('groupedBy keeps the order of groups and of what is in them', () => {
	expect([...groupBy(['b1', 'a1', 'b2', 'c1', 'a2'], value => value.charAt(0))]).toEqual([['b', ['b1', 'b2']], ['a', ['a1', 'a2']], ['c', ['c1']]]);
	expect([...groupBy([], String)]).toEqual([]);
});
