import {expect, test} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';
import {said} from '../../helpers/articles/said.js';

/** Returns the quotes that the labels of a transcript gave. */
const turnsOf = (text: string): string[] => analyze(text).quotes.filter(({evidence}) => evidence?.pattern === 'transcript').map(({speaker}) => speaker ?? '?');

test.each([
	['in capitals', 'WHEAT: Futures lost 4 cents.\n\nCORN: The contract was flat after a wet week.\n\nOUTLOOK: The office publishes its forecast on Thursday.'],
	['that occur again', 'Ashford: A barn burned to the ground on Sunday night.\n\nBrackley: The library opens on Mondays.\n\nAshford: The bakery on Mill Lane has a new owner.'],
	['that name parties', 'Liberals: The party would build 40,000 homes a year.\n\nGreens: They want a freeze on rents in town.\n\nLiberals: A new line to the airport by 2031.'],
	['that name people', 'Nils Berg: The Liberal leader began his day in a bakery.\n\nAda Falk: The Green leader planted a tree by the road.\n\nNils Berg: He ended it in a bar in the same street.'],
	['with an article', 'THE RULES: You must be 16 and wear a helmet.\n\nTHE FINES: You pay $80 the first time.\n\nTHE RULES: Do you need a plate?'],
	['of arguments', 'Pro: We would all sleep better.\n\nCon: You cannot hear the sea.\n\nPro: I like the quiet.'],
])('findTurns finds no turns under heads of paragraphs %s', (_, text) => {
	expect(turnsOf(text)).toEqual([]);
});

test('analyze finds the quotes in a paragraph with a head', () => {
	expect(said('ENERGY: Crude fell again. “We are long,” said Petra Oyelaran, a trader.\n\nMETALS: Copper gained 1% after a strike.')).toEqual(['Petra Oyelaran: We are long,']);
});

test.each([
	['names the introduction does not know', 'NILS: Do we have a plan?\n\nMARTA: A map.\n\nNILS: So we walk.', ['Nils', 'Marta', 'Nils']],
	['a role in court', 'MR. HOLT: Where were you?\n\nTHE COURT: Answer.\n\nTHE WITNESS: In bed.', ['Holt', 'the court', 'the witness']],
	['full stops', 'Nora Falk draws maps.\n\nQ. Why maps?\n\nA. Roads bored me.\n\nQ. And now?\n\nA. Rivers.', ['Nora Falk', 'Nora Falk']],
	['times', '[00:01] HOST: Do you miss it?\n\n[00:09] DR. VERA LOHMANN: I miss doors.\n\n[00:12] HOST: Why?', ['Host', 'Vera Lohmann', 'Host']],
	['a seat and a party', 'Mr. Walt Kehoe (Gander): I never met a cod.\n\nHon. Bea Nordin (Minister of Fish, Lib.): You will.\n\nMr. Walt Kehoe: When?', ['Walt Kehoe', 'Bea Nordin', 'Walt Kehoe']],
	['the style of official reports', 'Mr. MARSH. How many do you have?\n\nMs. ABBATE. I have two.\n\nMr. MARSH. Thank you.', ['Marsh', 'Abbate', 'Marsh']],
])('findTurns finds turns under labels with %s', (_, text, speakers) => {
	expect(turnsOf(text).filter(speaker => speaker !== '?')).toEqual(speakers);
});

test('findTurns finds the answers of one person to questions without a label', () => {
	expect(said('What time is it?\n\nBruno Falk: Nobody asks me.\n\nDo you wear a watch?\n\nFalk: Never.\n\nThe show runs until May.')).toEqual(['Bruno Falk: Nobody asks me.', 'Bruno Falk: Never.']);
});
