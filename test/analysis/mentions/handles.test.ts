import {expect, test} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';

const speakersOf = (text: string): Array<string | null> => analyze(text).quotes.map(({speaker}) => speaker);

test.each([
	['before the cue', '@holm_street wrote: “It bought a bun.”', '@holm_street'],
	['with a full stop', 'An account, @holm.example, responded: “It bought a bun.”', '@holm.example'],
	['after "called"', 'A user called @holm_street replied: “It bought a bun.”', '@holm_street'],
	['after "with the handle"', 'A supporter with the handle @holm_street wrote: “It bought a bun.”', '@holm_street'],
	['in an apposition', 'One fan, @holm_street, commented: “It bought a bun.”', '@holm_street'],
	['after "who goes by"', '“It bought a bun,” replied another, who goes by @holm_street.', '@holm_street'],
	['of a forum', 'Reddit user u/holm_oak asked: “Did it buy a bun?”', 'u/holm_oak'],
])('findHandles finds a handle %s', (_, sentence, handle) => {
	expect(speakersOf(`A swan stopped the trams on Monday.\n\n${sentence}\n\nThe trams ran again by noon.`)).toEqual([handle]);
});

test.each([
	'“It bought a bun,” said the baker, Ann Roe. Follow us: @holm_street',
	'“It bought a bun,” said the baker, Ann Roe. Write to news@holm.example.',
	'“It bought a bun,” Ann Roe (@annroe) said.',
])('findHandles leaves addresses out: %s', text => {
	expect(speakersOf(text)).toEqual(['Ann Roe']);
});
