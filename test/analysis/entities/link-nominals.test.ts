import {expect, test} from 'vitest';
import {said} from '../../helpers/articles/said.js';

test.each([
	['Leonard Aske, 54, an engineer from Leeds, stood up. “Not here,” the engineer said.', 'Leonard Aske'],
	['Leonard Aske, a 54-year-old engineer, stood up. “Not here,” the 54-year-old engineer said.', 'Leonard Aske'],
	['Engineer Leonard Aske stood up. “Not here,” the engineer said.', 'Leonard Aske'],
	['Eva Lund, prime minister of Norway, left. “Not here,” the prime minister said.', 'Eva Lund'],
	['Suzette Gagnon is a librarian in Leeds. “Not here,” the librarian said.', 'Suzette Gagnon'],
	['Gov. Ruth Bell left. “Not here,” the governor said.', 'Ruth Bell'],
	['Capt. Idris Amari flew home. “Not here,” said the captain.', 'Idris Amari'],
	['Daniel Ibarra wept. His wife, Rosa Ibarra, did not. “Not here,” his wife said.', 'Rosa Ibarra'],
	['Daniel Ibarra, a nurse, wept. “Not here,” said a spokesman.', 'a spokesman'],
	['Leo Falk, a driver, and Ana Ruiz, a driver, wept. “Not here,” the driver said.', 'the driver'],
])('a nominal is linked to the person with that role: %s', (text, speaker) => {
	expect(said(text)).toEqual([`${speaker}: Not here,`]);
});

test('a nominal tells the gender of the person beside it', () => {
	expect(said('Owen’s widow, Shelby Pratt, stood beside Leo Falk. “Not here,” she said.')).toEqual(['Shelby Pratt: Not here,']);
});
