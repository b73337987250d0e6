import {describe, expect, it} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';

/** Returns the role of the speaker of the first quote. */
const roleIn = (text: string): string | null | undefined => analyze(`${text}\n`).quotes.find(({speaker}) => speaker !== null)?.role;

describe('the role of a speaker', () => {
	it.each([
		['Minister of Education', '“It was never missing,” Minister of Education Nadja Bellovar said on Monday, when the bus was found.'],
		['Commissioner of Public Safety', 'Acting Commissioner of Public Safety Dominic Sayle said the shore road was closed to all of the cars.'],
		['the verger', 'It was found by Graham Lockyer, the verger, who took it for a walker.\n\n“I said good morning to it,” Mr Lockyer said.'],
		['a bell-hanger from Tavistock', 'Hetty Marwood, a bell-hanger from Tavistock who inspected it, said: “It is bruised but honest.”'],
		['executive director of Interfaith Paths to Peace', 'Haleh Karimi, executive director of Interfaith Paths to Peace, said she hoped for rain this year.'],
		['the tower captain, 77', 'Desmond Hext, 77, the tower captain, said: “We would have rung it.”'],
		['captain of the bellringers', 'Priya Lockyer, who is captain of the bellringers and has spent 16 years there, said: “I sat down on the grass.”'],
		['Over Coombe’s tower captain', 'On Monday Over Coombe’s tower captain, Desmond Hext, 77, was robust. “We would have rung it,” he said.'],
		['the vicar', 'The vicar, the Rev Dr Fenella Ashby-Cole, has her own theory. “The gospel was long,” Dr Ashby-Cole said.'],
		['a Twitter spokesman', 'A Twitter spokesman, Mark Hale, was at hand. “It will be used again,” Mr Hale said.'],
		['former Pennsylvania governor', '“We are short of money,” said former Pennsylvania governor Ed Rendell.'],
		['White House press secretary', '“Nothing is decided,” said White House press secretary Josh Earnest.'],
		['Senator', '“Nothing is decided,” said Sen. John McCain.'],
		['of Human Rights Watch', '“The vote did not count,” said Meenakshi Ganguly of Human Rights Watch, who observed it.'],
		['for the European Commission', '“Talks go on,” said a spokesman for the European Commission.'],
	])('is %j', (role, text) => {
		expect(roleIn(text)).toBe(role);
	});

	it.each([
		['a title of address', '“Go home,” said Mr Hext.'],
		['a noun that tells nothing', 'Ann Roe, a woman, said: “Go home.”'],
		['another person of a list', 'Ann Roe, Mayor Ben Hale and the others stood there. “Go home,” said Ann Roe.'],
		['a clause of the article', 'On Monday Ann Roe, the paper said, left town. “Go home,” said Ann Roe.'],
		['a time', 'Ann Roe, a day after the vote, said: “Go home.”'],
		['words of somebody', '“I met Ann Roe, the mayor, there,” said Ben Hale. “Go home,” he said.'],
		['the first word of a sentence', 'But Ann Roe was there. “Go home,” said Ann Roe.'],
	])('is not %s', (_what, text) => {
		expect(roleIn(text)).toBeNull();
	});

	it.each([
		['the verger', 'It was found by Graham Lockyer, the verger, who took it for a walker.\n\n“I said good morning to it,” Mr Lockyer said.'],
		['Sen.', '“Nothing is decided,” said Sen. John McCain.'],
		['former Pennsylvania governor', '“We are short of money,” said former Pennsylvania governor Ed Rendell.'],
		['for the European Commission', '“Talks go on,” said a spokesman for the European Commission.'],
	])('has its place in the text: %s', (words, text) => {
		const {start, end} = analyze(`${text}\n`).quotes[0]?.roleSpan ?? {};
		expect(text.slice(start, end)).toBe(words);
	});

	it('ends before a relative clause, before the next comma, and after 60 characters at most', () => {
		expect(roleIn('“Go home,” said Ed Rendell, the governor of the largest and driest county in the mountains of the whole wide west for many years.')).toBe('the governor of the largest');
	});

	it('is the same for all quotes of a named speaker', () => {
		const {quotes} = analyze('“Go home,” said Ann Roe. Nothing happened.\n\n“Stay here,” said Ann Roe, the mayor of Leeds.\n');
		expect(quotes.map(({role}) => role)).toEqual(['the mayor of Leeds', 'the mayor of Leeds']);
	});
});
