import {expect, test} from 'vitest';
import {said} from '../../helpers/articles/said.js';

test.each([
	['Trevor Dacre was led down. One juror asked for a blanket. “It is cold,” he said.', 'one juror'],
	['Trevor Dacre was led down. A woman in the second row laughed. “It is cold,” she said.', 'a woman'],
	['A neighbour told Trevor Dacre to leave. “It is cold,” he said.', 'a neighbour'],
])('a pronoun stands for somebody unnamed who is the subject: %s', (text, speaker) => {
	expect(said(text)).toContain(`${speaker}: It is cold,`);
});

test.each([
	['A juror wept. Trevor Dacre stood up. “It is cold,” he said.', 'Trevor Dacre'],
	['Trevor Dacre, a juror, stood up. “It is cold,” he said.', 'Trevor Dacre'],
	['Trevor Dacre had never met a juror. “It is cold,” he said.', 'Trevor Dacre'],
])('a pronoun stands for a person who is named later or is the subject: %s', (text, speaker) => {
	expect(said(text)).toContain(`${speaker}: It is cold,`);
});
