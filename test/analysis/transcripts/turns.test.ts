import {expect, test} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';
import {said} from '../../helpers/articles/said.js';

test('analyze makes a quote of each turn of a transcript', () => {
	expect(said('SMITH: I never saw the letter.\n\nJONES: Then who wrote it?\n\nSMITH: Ask the clerk. She keeps the records.')).toEqual([
		'Smith: I never saw the letter.', 'Jones: Then who wrote it?', 'Smith: Ask the clerk. She keeps the records.',
	]);
});

test('analyze resolves a label to the person of that name', () => {
	const turns = 'REPORTER: Why did you leave?\nOKOYE: Because the laboratory had closed.\nREPORTER: And now?\nOKOYE: Rest.';
	expect(said(`Amara Okoye led the laboratory until May.\n\n${turns}`)).toContain('Amara Okoye: Because the laboratory had closed.');
});

test('analyze removes titles from labels', () => {
	expect(said('Interviewer: Why did you leave?\nDr. Amara Okoye: Because it had closed.\nInterviewer: What next?\nDr. Amara Okoye: Rest.')).toEqual([
		'?: Why did you leave?', 'Amara Okoye: Because it had closed.', '?: What next?', 'Amara Okoye: Rest.',
	]);
});

test('analyze resolves "A" to the person in the introduction, and leaves "Q" without a speaker', () => {
	expect(said('The painter Lena Fairweather began as a baker.\n\nQ: How did you begin?\nA: By accident.\n\nQ: And now?\nA: Now I paint.')).toEqual([
		'?: How did you begin?', 'Lena Fairweather: By accident.', '?: And now?', 'Lena Fairweather: Now I paint.',
	]);
});

test('analyze adds a paragraph without a label to the turn before it', () => {
	const [first] = analyze('SMITH: I never saw it.\nI never asked.\nJONES: Then who did?\nSMITH: The clerk.\nJONES: Thank you.').quotes;
	expect(first).toMatchObject({text: 'I never saw it. I never asked.', kind: 'direct', evidence: {pattern: 'transcript'}});
	expect(first?.parts).toHaveLength(2);
});

test.each([
	['notes', 'Note: the shop is closed.\n\nUpdate: it has opened again.\n\nNote: it is closed.'],
	['scores', 'Lindqvist: 12\nBerg: 9\nLindqvist: 11'],
	['one label', 'The mayor: a portrait in four parts.\n\nShe was born in Leeds.'],
])('analyze finds no turns in %s', (_, text) => {
	expect(said(text)).toEqual([]);
});

test('analyze takes a role with an article for a label, but not a headline', () => {
	expect(said('Transcript: the hearing on the ferry\n\nSENATOR ROSS: Who is next?\n\nTHE CLERK: Mr. Hale.\n\nMR. HALE: Good morning.')).toEqual([
		'Ross: Who is next?', 'the clerk: Mr. Hale.', 'Hale: Good morning.',
	]);
});

test('analyze finds a turn that begins within the paragraph of another', () => {
	const turns = ['Ross: Who is our next witness?', 'the clerk: Mr. Hale, sir.', 'Ross: Thank you.'];
	expect(said('SENATOR ROSS: Who is our next witness? THE CLERK: Mr. Hale, sir.\n\nSENATOR ROSS: Thank you.')).toEqual(turns);
	expect(said('SENATOR ROSS: Who is our next witness?\nTHE CLERK: Mr. Hale, sir.\n\nSENATOR ROSS: Thank you.')).toEqual(turns);
});

test('analyze finds a turn that begins on the next line of a hard-wrapped text', () => {
	const line = 'SENATOR ROSS: We are back on the record after the recess, and I should like to know who is our next witness?';
	expect(said(`${line.slice(0, 70)}\n${line.slice(71)}\nTHE CLERK: Mr. Hale, sir, of the ferries.\n\nSENATOR ROSS: Thank you.`)).toContain('the clerk: Mr. Hale, sir, of the ferries.');
});

test('analyze leaves stage directions out of turns', () => {
	expect(said('ROSS: (Pause.) A tree. (Laughter.) A sycamore (the old one).\n\nHALE: I see. [Applause]\n\nROSS: (Nods.)')).toEqual(['Ross: A tree. […] A sycamore (the old one).', 'Hale: I see.']);
});

test('analyze resolves "A" to the person in the introduction, even if others are named more often later', () => {
	const introduction = 'By Ida Lisle\n\nNora Falk has drawn maps for 31 years.';
	const turns = 'Q: How did you begin?\n\nA: My teacher, Hugh Grant, sent me. Hugh Grant was stern.\n\nQ: And Hugh Grant now?\n\nA: He is dead.';
	expect(said(`${introduction}\n\n${turns}`).map(turn => turn.split(':')[0])).toEqual(['?', 'Nora Falk', '?', 'Nora Falk']);
});

test.each([
	'The shed is open to visitors on Sundays.',
	'The two will meet again on Thursday. “I’ll bring a plunger,” Okoye told reporters.',
])('analyze does not add what an article tells after its last turn: %s', last => {
	const texts = said(`SMITH: I never saw it.\n\nOKOYE: Then who did?\n\nSMITH: The clerk.\n\n${last}`);
	expect(texts.slice(0, 3)).toEqual(['Smith: I never saw it.', 'Okoye: Then who did?', 'Smith: The clerk.']);
});
