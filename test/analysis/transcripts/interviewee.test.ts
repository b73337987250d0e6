import {expect, test} from 'vitest';
import {said} from '../../helpers/articles/said.js';

test.each([
	'Hallie Voigt has mended accordions since 1971. She talked to Bram Ostler about glue.',
	'Bram Ostler talks to Hallie Voigt, who mends accordions.',
	'Hallie Voigt, who mends accordions, sat down with the Gazette’s Bram Ostler.',
])('findInterviewee tells the person who answers from the interviewer: %s', introduction => {
	expect(said(`${introduction}\n\nQ: What breaks first?\n\nA: The owner.\n\nQ: And then?\n\nA: The reeds.`)).toContain('Hallie Voigt: The owner.');
});
