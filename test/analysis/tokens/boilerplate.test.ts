import {expect, test} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';

const namesOf = (text: string): string[] => analyze(text).entities.map(({name}) => name);
const story = '“The dam will hold,” said the engineer, Piet Vos. Vos has built four.';

test.each([
	'By Klaus Adder, Staff Writer',
	'Photo by Klaus Adder',
	'(Reporting by Klaus Adder in Corven; editing by Mina Soles)',
	'Additional reporting by Klaus Adder and Mina Soles',
	'— With files from Klaus Adder',
])('findBoilerplate takes the names of a credit for no people: %s', credit => {
	expect(namesOf(`${story}\n\n${credit}`)).toEqual(['Piet Vos']);
});

test.each([
	'From Klaus Adder came no word.',
	'By Monday Klaus Adder had left the dam.',
	'With Klaus Adder the dam was safe.',
])('findBoilerplate keeps the names of a sentence: %s', sentence => {
	expect(namesOf(`${story}\n\n${sentence}`)).toContain('Klaus Adder');
});

test('analyze names a councillor without the short form of the title', () => {
	expect(analyze('“We heard you,” said Coun. Reg Pellerin.').quotes[0]?.speaker).toBe('Reg Pellerin');
});
