import {expect, test} from 'vitest';
import {parseDocument} from '../../../source/analysis/document/document.js';
import {findTurns} from '../../../source/analysis/transcripts/turns.js';

/** Counts how often the entities of a text are read to find the speakers of its turns, and the turns. */
const readsOf = (text: string): {readonly reads: number; readonly turns: number} => {
	const document = parseDocument(text);
	let reads = 0;
	const entities = new Proxy(document.entities, {
		get(target, key, receiver): unknown {
			reads++;
			return Reflect.get(target, key, receiver);
		},
	});
	const turns = findTurns({...document, entities}).length;
	return {reads, turns};
};

test.each([
	['labels that differ in every line', (index: number) => `MR. SMITH${index}: no\n`],
	['answers with a new name in every line', (index: number) => `Q: why?\nA: Ann Roe${index} came\n`],
])('findTurns does not read all people again for each turn: %s', (_name, piece) => {
	const textOf = (count: number): string => Array.from({length: count}, (_, index) => piece(index)).join('');
	const [some, more] = [readsOf(textOf(100)), readsOf(textOf(400))];
	expect(more.turns).toBeGreaterThan(3 * some.turns);
	expect(more.reads).toBeLessThan(5 * some.reads);
});

test.each([
	['the last name', 'OKOYE', 'Amara Okoye'],
	['the first and the last name', 'AMARA OKOYE', 'Amara Grace Okoye'],
	['a title and the last name', 'DR. OKOYE', 'Amara Okoye'],
])('findTurns resolves a label to the person with %s', (_, label, name) => {
	const text = `The chemist ${name} led the laboratory until May, when Lena Fairweather came.\n\nREPORTER: Why?\n${label}: Rest.\nREPORTER: And now?\n${label}: Rest.`;
	expect(findTurns(parseDocument(text)).map(({speaker}) => speaker)).toContain(name);
});

test('findTurns keeps a label with another first name apart', () => {
	const text = 'The chemist Amara Okoye led the laboratory.\n\nREPORTER: Why?\nBEN OKOYE: Rest.\nREPORTER: And now?\nBEN OKOYE: Rest.';
	expect(findTurns(parseDocument(text)).map(({speaker}) => speaker)).not.toContain('Amara Okoye');
});
