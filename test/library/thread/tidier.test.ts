import {describe, expect, it} from 'vitest';
import {createTidier, type TidyInput} from '../../../source/library/thread/tidier.js';
import {lastTidying} from '../../../source/library/upkeep/tidy.js';
import {story} from '../../helpers/articles/articles.js';
import {keep} from '../../helpers/library/keep.js';
import {openTestLibrary} from '../../helpers/library/library.js';

const input: TidyInput = {
	limits: {days: 180, megabytes: 0}, kept: [], recent: [], shown: [], now: '2026-11-30T12:00:00.000Z',
};

async function oldLibrary(count: number) {
	const database = await openTestLibrary();
	keep(database, '/a.mbox', Array.from({length: count}, (_, index) => ({...story('Old\n\nWords.').article, id: `a${index}`})), {at: '2025-01-01T00:00:00.000Z', isAnalysed: false});
	const left = (): number => Number(database.prepare('SELECT count(*) AS count FROM article').get()?.['count']);
	return {database, left, tidy: createTidier(database)};
}

describe('createTidier', () => {
	it('removes what is past the limits, in as many turns as it takes', async () => {
		const {tidy, left, database} = await oldLibrary(1000);
		let turns = 1;
		for (let isDone = tidy(input); !isDone; isDone = tidy(null)) {
			turns++;
		}

		expect(left()).toBe(0);
		expect(turns).toBeGreaterThan(1);
		expect(lastTidying(database)?.toISOString()).toBe(input.now);
	});

	it('tidies once a day', async () => {
		const {tidy, left, database} = await oldLibrary(1);
		expect(tidy({...input, kept: ['a0']})).toBe(true);
		expect(tidy({...input, now: '2026-12-01T11:59:00.000Z'})).toBe(true);
		expect(left()).toBe(1);
		expect(tidy({...input, now: '2026-12-01T12:00:00.000Z'})).toBe(true);
		expect(left()).toBe(0);
		expect(lastTidying(database)).not.toBeNull();
	});

	it('leaves what is shown for the next session', async () => {
		const {tidy, left, database} = await oldLibrary(2);
		expect(tidy({...input, shown: ['a0']})).toBe(true);
		expect([left(), lastTidying(database)]).toEqual([1, null]);
		expect(tidy(input)).toBe(true);
		expect(left()).toBe(0);
	});

	it('has nothing to go on with before it begins, and after an error', async () => {
		const {tidy, database} = await oldLibrary(1);
		expect(tidy(null)).toBe(true);
		database.exec('DROP TABLE meta');
		expect(() => tidy(input)).toThrow('no such table');
		expect(tidy(null)).toBe(true);
	});
});
