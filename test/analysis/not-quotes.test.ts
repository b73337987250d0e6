import {expect, test} from 'vitest';
import {said} from '../helpers/articles/said.js';

test.each([
	'She has read “Moby-Dick” twice and owns “Annals of the Parish.”',
	'The “harmonization” of the two fleets may take years.',
	'Such statements are identified by words such as “will,” “expect” and “scheduled.”',
])('analyze finds no quote in titles of works and terms: %s', text => {
	expect(said(text)).toEqual([]);
});

test('analyze keeps a shout whose speaker is unknown', () => {
	expect(said('The chant of the crowd went up: “Lights on!” Then it was dark.')).toHaveLength(1);
});
