import {expect, test} from 'vitest';
import {said} from '../../helpers/articles/said.js';

test.each([
	['a word after "so-called"', 'The so-called “ghost ship” had no crew on board, said Len Tofte.'],
	['a name after "known as"', 'The project, known as “Crosslink,” has cost $3 billion.'],
	['an inscription', 'A board on the quay reads “Mind the hooks” in red letters.'],
	['the title of a film', 'Ines Volker directed the film “The Last Ferryman” in 2019.'],
	['the title of a song', 'Dora Quill opened with the song “Lanterns” and closed with a hymn.'],
	['a nickname between names', 'Marco “The Wall” Deluca has kept goal for Arden since he was 17.'],
	['a word cited as a word', 'The word “shop” does not appear in the lease of Gwil Prosser.'],
])('nobody said %s', (_what, text) => {
	expect(said(text).filter(quote => text.includes(`“${quote.replace(/^[^:]*: /v, '')}`))).toEqual([]);
});

test.each([
	['Colm Brady said he was “confident” that the tunnel would open.', 'confident'],
	['Lia Grant called the budget “timid” and the minister “a man guarding an empty safe.”', 'timid'],
	['“The song was mine,” said Dora Quill.', 'The song was mine,'],
])('a few quoted words of a speaker are speech: %s', (text, words) => {
	expect(said(text).some(quote => quote.includes(words))).toBe(true);
});
