import {expect, test} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {said} from '../helpers/articles/said.js';

test('a speaker has the name of the entity, without an article', () => {
	const {quotes, entities} = analyze('The Harbour Post reported on Monday that the mayor would resign. “We have seen the letter,” The Harbour Post wrote.');
	expect(entities.map(({name}) => name)).toEqual(['Harbour Post']);
	expect(quotes.map(({speaker}) => speaker)).toEqual(['Harbour Post', 'Harbour Post']);
});

test('the conjunction "that" is not part of a speaker', () => {
	const speakers = analyze('The operator, Ferrovia, says that 38 people are on board. It wrote that the mayor knew.').quotes.map(({speaker}) => speaker ?? '');
	expect(speakers.filter(speaker => speaker.startsWith('that'))).toEqual([]);
});

test('a nominal at the start of a sentence is shown in lower case', () => {
	expect(said('The company said in a statement: “We are sorry.”\n\n“It will not happen again,” the company added.')).toEqual([
		'the company: We are sorry.', 'the company: It will not happen again,',
	]);
});

test('a surname after "Mrs" is not taken for a place', () => {
	expect(said('Anna Marsh keeps the lock.\n\n“The boat is ours,” said Mrs Marsh.')).toEqual(['Anna Marsh: The boat is ours,']);
});

test('"who" stands for the person named before it', () => {
	expect(said('The last word belongs to Ada Roe, who posted at 19:22: “Home at last.”')).toEqual(['Ada Roe: Home at last.']);
	expect(said('The last word goes to a juror, who wept and said: “It was the log sheets.”')).toEqual(['a juror: It was the log sheets.']);
});

test('the words after a cue can be the listener or the subject of the reported clause', () => {
	expect(said('The governor, Matthias Berg, tells reporters that two helicopters are on their way.')).toEqual(['Matthias Berg: that two helicopters are on their way']);
	expect(said('A juror, who wept, said the panel had taken three days.')).toEqual(['a juror: the panel had taken three days']);
});

test('names that explain a group speak together', () => {
	const [quote] = analyze('Two ministers, Ana Bell and Rex Toomey, said in a joint statement that they would watch “from the stalls.”\n').quotes;
	expect(quote?.speaker).toBe('Ana Bell and Rex Toomey');
});
