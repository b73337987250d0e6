import {expect, test} from 'vitest';
import {said} from '../../helpers/articles/said.js';

test('speakers of quotations without a cue take turns', () => {
	expect(said('“It’s oak,” says Nora Pell.\n\n“It’s ash,” says Ivo Lund, who is older.\n\n“Ash doesn’t bend.”\n\n“It does if you soak it.”\n\n“Who soaked it?”')).toEqual([
		'Nora Pell: It’s oak,',
		'Ivo Lund: It’s ash,',
		'Nora Pell: Ash doesn’t bend.',
		'Ivo Lund: It does if you soak it.',
		'Nora Pell: Who soaked it?',
	]);
});

test('an answer belongs to the other of two speakers', () => {
	expect(said('“I saw nothing,” Ivo Lund said.\n\n“Were you awake?” Nora Pell asked.\n\n“Mostly.”').at(-1)).toBe('Ivo Lund: Mostly.');
});

test('an answer belongs to the person who was asked', () => {
	expect(said('“Is the gate shut?” Nora Pell asked Ivo Lund.\n\n“It was at noon.”').at(-1)).toBe('Ivo Lund: It was at noon.');
});

test('one paragraph in marks goes on with the last quotation', () => {
	expect(said('“We had water to the sills,” said Nora Pell, a baker.\n\n“You could hear the ovens ticking as they went under.”\n\nThe river is falling.').at(-1)).toBe('Nora Pell: You could hear the ovens ticking as they went under.');
});
