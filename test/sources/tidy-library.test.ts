import {
	describe, expect, it, vi,
} from 'vitest';
import {type TidyInput} from '../../source/library/thread/tidier.js';
import {initialReading} from '../../source/session/state/reading.js';
import {tidyInput, tidyLibrary} from '../../source/sources/tidy-library.js';

const limits = {days: 180, megabytes: 2000};
const nothing = {readings: new Map(), annotations: new Map()};
const now = new Date('2026-11-30T12:00:00.000Z');

/** A library that needs some turns. */
function fakeLibrary(turns: number) {
	const inputs: Array<TidyInput | null> = [];
	const request = vi.fn<(name: string, input: TidyInput | null) => Promise<boolean>>(async (_, input) => {
		inputs.push(input);
		return inputs.length === turns;
	});
	return {inputs, library: {request: request as never}}; // eslint-disable-line @typescript-eslint/no-unsafe-type-assertion -- It is sent one request only.
}

describe('tidyLibrary', () => {
	it('begins, and goes on until all is done', async () => {
		const {inputs, library} = fakeLibrary(3);
		const input = tidyInput(limits, nothing, [], now);
		await tidyLibrary(library, {input: () => input, pause: 0});
		expect(inputs).toEqual([input, null, null]);
	});

	it('begins again when the list has changed', async () => {
		const {inputs, library} = fakeLibrary(3);
		const all = [['a'], ['a'], ['a', 'b']].map(shown => tidyInput(limits, nothing, shown, now));
		const given = [all[0], all[0], all[2]];
		await tidyLibrary(library, {input: () => given.shift() ?? tidyInput(limits, nothing), pause: 0});
		expect(inputs).toEqual([all[0], null, all[2]]);
	});

	it('never rejects', async () => {
		const request = vi.fn<() => Promise<boolean>>().mockRejectedValue(new Error('closed'));
		await expect(tidyLibrary({request}, {input: () => tidyInput(limits, nothing), pause: 0})).resolves.toBeUndefined();
	});
});

it('tidyInput spares what the reader has decided about, and what was opened within the limit', () => {
	const anchor = {
		start: 0, end: 1, words: 'a', ending: '', before: '', after: '',
	};
	expect(tidyInput(limits, {
		readings: new Map([
			['a', {...initialReading, starred: true}],
			['b', {...initialReading, read: true, lastOpened: '2026-10-01T00:00:00.000Z'}],
			['c', {...initialReading, read: true, lastOpened: '2026-01-01T00:00:00.000Z'}],
		]),
		annotations: new Map([['d', {title: '', source: '', list: [{kind: 'highlight', anchor}]}], ['e', {title: '', source: '', list: []}]]),
	}, ['f'], now)).toEqual({
		limits, kept: ['a', 'd'], recent: ['b'], shown: ['f'], now: now.toISOString(),
	});
});
