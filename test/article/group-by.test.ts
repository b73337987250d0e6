import {expect, test} from 'vitest';
import {groupBy} from '../../source/article/group-by.js';

test('groupBy keeps the order of the groups and of their values', () => {
	expect([...groupBy(['b1', 'a1', 'b2', 'c1', 'a2'], value => value.charAt(0))]).toEqual([['b', ['b1', 'b2']], ['a', ['a1', 'a2']], ['c', ['c1']]]);
	expect([...groupBy([], String)]).toEqual([]);
});
