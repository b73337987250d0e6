import {expect, test} from 'vitest';
import {said} from '../../helpers/articles/said.js';

test.each([
	'A sign beside the gate reads “Keep off the ice”, and the gate is locked.',
	'Banners hung from the town hall: “Water for Wells”.',
	'A T-shirt on sale in the square said “I swam to work”.',
	'She found the work on a card in a window, which read “Strong back, no questions”.',
	'A boy with a placard that said “Fish first” stood on the bridge.',
])('words that are written on a thing are no quote: %s', text => {
	expect(said(text)).toEqual([]);
});

test.each([
	['A woman with a sign said: “We swam to work, all of us.”', 'a woman: We swam to work, all of us.'],
	['“The sign is wrong,” Ada Roe said.', 'Ada Roe: The sign is wrong,'],
])('words that a person says beside a sign are a quote: %s', (text, quote) => {
	expect(said(text)).toEqual([quote]);
});
