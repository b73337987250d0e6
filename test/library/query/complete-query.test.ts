import {describe, expect, it} from 'vitest';
import {completeQuery} from '../../../source/library/query/complete-query.js';
import {fieldNames} from '../../../source/library/query/fields.js';

const candidates = {speaker: ['Ada Bell', 'Tom Reed', 'Élise', 'Bellamy'], publication: ['Courant']};

/** Returns the query with each of its completions. */
const completed = (text: string): string[] => {
	const {start, choices} = completeQuery(text, candidates);
	return choices.map(choice => text.slice(0, start) + choice);
};

describe('completeQuery', () => {
	it('offers the fields that begin with the last word', () => {
		expect(completed('bell s')).toEqual(['bell speaker:', 'bell says:', 'bell sure:', 'bell source:', 'bell since:']);
		expect(completed('-(ti')).toEqual(['-(title:']);
		expect(completed('zebra')).toEqual([]);
	});

	it('offers all fields where a condition may begin', () => {
		expect(completed('')).toEqual(fieldNames.map(name => `${name}:`));
		expect(completed('bell -')).toHaveLength(fieldNames.length);
	});

	it('offers values whose words begin so, in quotation marks if they have blanks', () => {
		expect(completed('x speaker:bel')).toEqual(['x speaker:Bellamy', 'x speaker:"Ada Bell"']);
		expect(completed('speaker:"ada b')).toEqual(['speaker:"Ada Bell"']);
		expect(completed('speaker:eli')).toEqual(['speaker:Élise']);
		expect(completed('publication:')).toEqual(['publication:Courant']);
		expect(completed('kind:d')).toEqual(['kind:direct']);
		expect(completed('since:y')).toEqual(['since:yesterday']);
	});

	it('offers nothing for a value that is complete or of no field', () => {
		expect(completed('kind:direct')).toEqual([]);
		expect(completed('speaker:"Tom Reed"')).toEqual([]);
		expect(completed('nothing:a')).toEqual([]);
		expect(completed('"stolen b')).toEqual([]);
	});
});
