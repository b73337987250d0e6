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
	['A lawyer for Eva Lund, Jonas Wirth, wept. “Not here,” the lawyer said.', 'Jonas Wirth'],
	['Daniel Ibarra, a nurse, wept. “Not here,” said a spokesman.', 'a spokesman'],
	['Leo Falk, a driver, and Ana Ruiz, a driver, wept. “Not here,” the driver said.', 'the driver'],
])('a nominal is linked to the person with that role: %s', (text, speaker) => {
	expect(said(text)).toEqual([`${speaker}: Not here,`]);
});

test.each([
	['Tessalyne Marine Holdings lost a ship on Monday. “Not here,” the company said.', 'Tessalyne Marine Holdings'],
	['Norvanek Air Group, the airline, lost a bag on Monday. “Not here,” the airline said.', 'Norvanek Air Group'],
	['The Oake Valley Residents’ Association met on Monday. “Not here,” the association said.', 'Oake Valley Residents’ Association'],
	['The Ministry of Fisheries and the Ministry of Mines met on Monday. “Not here,” the ministry said.', 'the ministry'],
	['The Eland City Council met on Monday. “Not here,” the company said.', 'the company'],
])('a nominal is linked to the organization that it describes: %s', (text, speaker) => {
	expect(said(text)).toEqual([`${speaker}: Not here,`]);
});

test('a nominal tells the gender of the person beside it', () => {
	expect(said('Owen’s widow, Shelby Pratt, stood beside Leo Falk. “Not here,” she said.')).toEqual(['Shelby Pratt: Not here,']);
});
