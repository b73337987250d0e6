import {expect, test} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';
import {said} from '../../helpers/said.js';

test('each turn of a transcript is a quote of its speaker', () => {
	expect(said('SMITH: I never saw the letter.\n\nJONES: Then who wrote it?\n\nSMITH: Ask the clerk. She keeps the records.')).toEqual([
		'Smith: I never saw the letter.', 'Jones: Then who wrote it?', 'Smith: Ask the clerk. She keeps the records.',
	]);
});

test('a label is the person of that name', () => {
	const turns = 'REPORTER: Why did you leave?\nOKOYE: Because the laboratory had closed.\nREPORTER: And now?\nOKOYE: Rest.';
	expect(said(`Amara Okoye led the laboratory until May.\n\n${turns}`)).toContain('Amara Okoye: Because the laboratory had closed.');
});

test('titles do not belong to the name', () => {
	expect(said('Interviewer: Why did you leave?\nDr. Amara Okoye: Because it had closed.\nInterviewer: What next?\nDr. Amara Okoye: Rest.')).toEqual([
		'?: Why did you leave?', 'Amara Okoye: Because it had closed.', '?: What next?', 'Amara Okoye: Rest.',
	]);
});

test('A is the person that the introduction names, and Q nobody', () => {
	expect(said('The painter Lena Fairweather began as a baker.\n\nQ: How did you begin?\nA: By accident.\n\nQ: And now?\nA: Now I paint.')).toEqual([
		'?: How did you begin?', 'Lena Fairweather: By accident.', '?: And now?', 'Lena Fairweather: Now I paint.',
	]);
});

test('a paragraph without a label goes on with the turn', () => {
	const [first] = analyze('SMITH: I never saw it.\nI never asked.\nJONES: Then who did?\nSMITH: The clerk.\nJONES: Thank you.').quotes;
	expect(first).toMatchObject({text: 'I never saw it. I never asked.', kind: 'direct', evidence: {pattern: 'transcript'}});
	expect(first?.parts).toHaveLength(2);
});

test.each([
	['notes', 'Note: the shop is closed.\n\nUpdate: it has opened again.\n\nNote: it is closed.'],
	['scores', 'Lindqvist: 12\nBerg: 9\nLindqvist: 11'],
	['one label', 'The mayor: a portrait in four parts.\n\nShe was born in Leeds.'],
])('%s are no turns', (_, text) => {
	expect(said(text)).toEqual([]);
});

test('a role with an article is a label, and a headline is none', () => {
	expect(said('Transcript: the hearing on the ferry\n\nSENATOR ROSS: Who is next?\n\nTHE CLERK: Mr. Hale.\n\nMR. HALE: Good morning.')).toEqual([
		'Ross: Who is next?', 'the clerk: Mr. Hale.', 'Hale: Good morning.',
	]);
});

test('a turn begins within the paragraph of another', () => {
	const turns = ['Ross: Who is our next witness?', 'the clerk: Mr. Hale, sir.', 'Ross: Thank you.'];
	expect(said('SENATOR ROSS: Who is our next witness? THE CLERK: Mr. Hale, sir.\n\nSENATOR ROSS: Thank you.')).toEqual(turns);
	expect(said('SENATOR ROSS: Who is our next witness?\nTHE CLERK: Mr. Hale, sir.\n\nSENATOR ROSS: Thank you.')).toEqual(turns);
});

test('a turn begins on the next of lines broken by hand', () => {
	const line = 'SENATOR ROSS: We are back on the record after the recess, and I should like to know who is our next witness?';
	expect(said(`${line.slice(0, 70)}\n${line.slice(71)}\nTHE CLERK: Mr. Hale, sir, of the ferries.\n\nSENATOR ROSS: Thank you.`)).toContain('the clerk: Mr. Hale, sir, of the ferries.');
});

test('remarks on what happens are nobody’s words', () => {
	expect(said('ROSS: (Pause.) A tree. (Laughter.) A sycamore (the old one).\n\nHALE: I see. [Applause]\n\nROSS: (Nods.)')).toEqual(['Ross: A tree. […] A sycamore (the old one).', 'Hale: I see.']);
});

test('A is whom the introduction names, however often others are named after it', () => {
	const introduction = 'By Ida Lisle\n\nNora Falk has drawn maps for 31 years.';
	const turns = 'Q: How did you begin?\n\nA: My teacher, Hugh Grant, sent me. Hugh Grant was stern.\n\nQ: And Hugh Grant now?\n\nA: He is dead.';
	expect(said(`${introduction}\n\n${turns}`).map(turn => turn.split(':')[0])).toEqual(['?', 'Nora Falk', '?', 'Nora Falk']);
});
