import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {unitTimeout, halve, runUnit} from '../../source/engine/run-unit.js';
import {type TaskOutcome} from '../../source/engine/worker-pool.js';
import {type Unit} from '../../source/loading/model/unit.js';
import {unitOf} from '../helpers/loading/units.js';

const textOf = ({bytes}: Unit): string => new TextDecoder().decode(bytes);

/** Returns the lines of a unit with their numbers, as a worker does. A unit with a bad line fails. */
const worker = (bad: readonly string[], problem: 'failed' | 'timed-out' = 'failed') => async (unit: Unit): Promise<TaskOutcome<readonly string[]>> => {
	const lines = textOf(unit).split('\n').filter(line => line !== '');
	return lines.some(line => bad.includes(line)) ? {problem} : {output: lines.map((line, index) => `${unit.firstLine + index} ${line}`)};
};

describe('runUnit', () => {
	it('returns the results of the thread', async () => {
		expect(await runUnit(unitOf('a\nb\n'), worker([]))).toEqual(['1 a', '2 b']);
	});

	it('loses only the lines of JSON that end their thread, and reports their numbers', async () => {
		const answers = await runUnit(unitOf('a\nb\nc\nd\ne\n', {firstLine: 7}), worker(['b', 'e']));
		expect(answers).toEqual([
			'7 a',
			{kind: 'failure', failure: {source: '-', message: 'standard input: line 8: cannot be read (too large or too deeply nested)', hasCopy: false}},
			'9 c',
			'10 d',
			{kind: 'failure', failure: {source: '-', message: 'standard input: line 11: cannot be read (too large or too deeply nested)', hasCopy: false}},
		]);
	});

	it('returns one failure for a unit that cannot be halved', async () => {
		const answers = await runUnit(unitOf('a\nb\n', {format: 'html', source: 'page.html', isWhole: true}), worker(['b'], 'timed-out'));
		expect(answers).toEqual([{kind: 'failure', failure: {source: 'page.html', message: 'page.html: takes too long to read, and was left out', hasCopy: false}}]);
	});

	it('sends only the bytes of the unit to the thread', async () => {
		const {buffer} = new TextEncoder().encode('before a\nbehind');
		let sent: Uint8Array = new Uint8Array();
		await runUnit({...unitOf(''), bytes: new Uint8Array(buffer, 7, 2)}, async unit => {
			sent = new Uint8Array(unit.bytes.buffer);
			return {output: []};
		});
		expect(new TextDecoder().decode(sent)).toBe('a\n');
	});

	it('allows a larger unit more time', () => {
		expect(unitTimeout(unitOf('a'))).toBeGreaterThanOrEqual(10_000);
		expect(unitTimeout(unitOf('a'.repeat(1_000_000)))).toBeGreaterThan(unitTimeout(unitOf('a')));
	});
});

describe('halve', () => {
	it('splits a unit into two that together have all lines, with their numbers', () => {
		const line = fc.string({unit: fc.constantFrom('a', 'é', '“'), maxLength: 9});
		fc.assert(fc.property(fc.array(line, {maxLength: 9}), fc.boolean(), fc.integer({min: 1, max: 99}), (lines, isEnded, firstLine) => {
			const text = lines.join('\n') + (isEnded ? '\n' : '');
			const halves = halve(unitOf(text, {firstLine}));
			if (halves === null) {
				expect(text.slice(0, -1)).not.toContain('\n');
			} else {
				const [first, second] = halves;
				expect(textOf(first) + textOf(second)).toBe(text);
				expect(textOf(first)).toMatch(/\n$/v);
				expect(textOf(second)).not.toBe('');
				expect([first.firstLine, second.firstLine]).toEqual([firstLine, firstLine + textOf(first).split('\n').length - 1]);
			}
		}));
	});
});
