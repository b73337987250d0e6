import {describe, expect, it} from 'vitest';
import {statementsBySpeaker} from '../../../source/session/model/speaker-groups.js';
import {ferries} from '../../helpers/articles/articles.js';
import {openSession} from '../../helpers/screen/session.js';

const placed = (roles: ReadonlyArray<string | null>) => {
	const {article, analysis} = ferries();
	const quotes = analysis.quotes.map((quote, index) => ({...quote, role: roles[index] ?? null}));
	return statementsBySpeaker(openSession({stories: [{article, analysis: {...analysis, quotes}}]}));
};

describe('statementsBySpeaker', () => {
	it('lists statements in the order of the first words of their speakers, those without a speaker last', () => {
		expect(placed([]).map(({index, group, isFirstOfGroup}) => [index, group.speaker, isFirstOfGroup])).toEqual([
			[0, 'Anna Berg', true], [3, 'Anna Berg', false], [1, 'Carl Dahl', true], [2, null, true],
		]);
	});

	it('gives a speaker the role of the statements that have one', () => {
		expect(placed([null, null, null, 'the mayor'])[0]?.group.role).toBe('the mayor');
	});

	it('gives no role to speakers with one label and different roles', () => {
		expect(placed(['for the ministry', null, null, 'for the union'])[0]?.group.role).toBeNull();
	});
});
