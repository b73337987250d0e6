import {expect, test} from 'vitest';
import {said} from '../../helpers/articles/said.js';

const story = 'The Orwell Museum of Tin opens on Saturday after a fire. Its director, Nils Orbel, was there.';
const words = 'We lost the roof but not the tin.';

test.each([
	['under it', `“${words}”\n— Ramona Kist, curator, Orwell Museum of Tin`],
	['in the next paragraph', `“${words}”\n\n— Deputy Director Ramona Kist`],
	['beside it', `“${words}” – Rep. Ramona Kist (Lakewood)`],
	['after a hyphen', `“${words}” -Commissioner Ramona Kist`],
	['without a dash', `“${words}”\nRamona Kist, president, Friends of Tin`],
	['above it', `And from Chairwoman Ramona Kist:\n\n“${words}”`],
	['after a preposition', `Statement attributable to Union Secretary Ramona Kist:\n“${words}”`],
	['with an office', `Head curator Ramona Kist, chair of the Friends of Tin:\n\n“${words}”`],
])('findDetachedSpeaker finds the speaker named %s', (_, quotation) => {
	expect(said(`${story}\n\n${quotation}\n\nAdmission is free.`)).toContain(`Ramona Kist: ${words}`);
});

test.each([
	['a line about somebody', `A letter to Ramona Kist:\n\n“${words}”`],
	['a sentence', `“${words}”\n\n— Ramona Kist was not there.`],
	['a line far above it', `Ramona Kist:\n\n\n\n“${words}”`],
])('findDetachedSpeaker takes no speaker from %s', (_, quotation) => {
	expect(said(`${story}\n\n${quotation}\n\nAdmission is free.`)).not.toContain(`Ramona Kist: ${words}`);
});

test('findDetachedSpeaker finds the signature of a quotation of several paragraphs', () => {
	const quotes = said(`${story}\n\n“${words}\n\n“We will be back.”\n\n— Ramona Kist, curator\n\nAdmission is free.`);
	expect(quotes).toEqual([`Ramona Kist: ${words} We will be back.`]);
});
