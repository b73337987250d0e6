import {expect, test} from 'vitest';
import {said} from '../../helpers/articles/said.js';

test.each([
	['Jonas Abel scored after a minute. “I shut my eyes,” the rookie said.', 'Jonas Abel: I shut my eyes,'],
	['Rosa Tighe has two children at the school. “He is five,” the mother of two said.', 'Rosa Tighe: He is five,'],
	['Bill Dunmore has coached the Otters since 2011. “We slept,” the Otters coach said.', 'Bill Dunmore: We slept,'],
	['Delia Groves has run the club shop for years. “We are out of shirts,” said the shopkeeper.', 'Delia Groves: We are out of shirts,'],
])('a description stands for the person named near: %s', (text, quote) => {
	expect(said(text)).toEqual([quote]);
});

test.each([
	['Dale Corrigan was convicted of theft. “We wept,” the juror said.', 'the juror: We wept,'],
	['Dale Corrigan was convicted of theft. “He lies,” the prosecutor said.', 'the prosecutor: He lies,'],
	['Dale Corrigan is a mother. “He lies,” the boy’s father said.', 'the boy’s father: He lies,'],
	['A clerk wept. Dale Corrigan did not. “Go home,” the clerk said.', 'the clerk: Go home,'],
])('a description of somebody unnamed is not given to the person named near: %s', (text, quote) => {
	expect(said(text)).toEqual([quote]);
});
