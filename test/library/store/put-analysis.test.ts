import {describe, expect, it} from 'vitest';
import {inMemory, inTransaction, type Database} from '../../../source/library/database/database.js';
import {type KeptAnalysis} from '../../../source/library/store/kept-analysis.js';
import {createPutAnalysis} from '../../../source/library/store/put-analysis.js';
import {createRemoveAnalysis} from '../../../source/library/store/remove-analysis.js';
import {
	column, feed, integrity, kept, open, put,
} from '../../helpers/library/kept.js';

const analysis = (speaker: string | null, text: string): KeptAnalysis => ({
	quotes: [{
		start: 3, end: 9, parts: [{start: 3, end: 5}, {start: 6, end: 9}], text, kind: 'direct', polarity: 'asserted', verb: 'said', speaker, role: 'the mayor', confidence: 0.75,
	}],
	entities: [{
		name: speaker ?? 'Springfield', type: 'person', aliases: [], mentions: [{start: 1, end: 2}, {start: 4, end: 6}],
	}],
	sure: 1,
});

async function library(): Promise<{readonly database: Database; readonly numbers: readonly number[]}> {
	const {database} = await open(inMemory);
	return {database, numbers: put(database, feed(), [kept('One'), kept('Two')])};
}

const putAnalysis = (database: Database, number: number, kept: KeptAnalysis | null, engine = 'engine'): void => {
	inTransaction(database, () => {
		createPutAnalysis(database)(number, engine, kept);
	});
};

const quotesWith = (database: Database, word: string): unknown[] => column(database, 'SELECT text FROM quote WHERE number IN (SELECT rowid FROM quote_index WHERE quote_index MATCH ?)', word);

describe('createPutAnalysis', () => {
	it('stores quotes, speakers and entities, and finds the words of quotes', async () => {
		const {database, numbers: [one = 0]} = await library();
		putAnalysis(database, one, analysis('Mara Lind', 'We will appeal'));
		expect(database.prepare('SELECT article, start, end, parts, text, kind, polarity, verb, role, confidence FROM quote').get()).toMatchObject({
			article: one, start: 3, end: 9, parts: '[[3,5],[6,9]]', text: 'We will appeal', kind: 'direct', polarity: 'asserted', verb: 'said', role: 'the mayor', confidence: 0.75,
		});
		expect(column(database, 'SELECT name FROM speaker JOIN quote ON speaker = speaker.number')).toEqual(['Mara Lind']);
		expect(column(database, 'SELECT spans FROM appearance')).toEqual(['[[1,2],[4,6]]']);
		expect(column(database, 'SELECT quotes || engine FROM article WHERE number = ?', one)).toEqual(['1engine']);
		expect(quotesWith(database, 'appeal')).toEqual(['We will appeal']);
	});

	it('puts an analysis in place of the earlier one', async () => {
		const {database, numbers: [one = 0]} = await library();
		putAnalysis(database, one, analysis('Mara Lind', 'We will appeal'));
		putAnalysis(database, one, analysis('Mara Lind', 'We will wait'), 'newer');
		expect(quotesWith(database, 'appeal')).toEqual([]);
		expect(quotesWith(database, 'wait')).toEqual(['We will wait']);
		expect(column(database, 'SELECT count(*) FROM speaker')).toEqual([1]);
		expect(column(database, 'SELECT count(*) FROM appearance')).toEqual([1]);
		expect(column(database, 'SELECT engine FROM article WHERE number = ?', one)).toEqual(['newer']);
	});

	it('stores one speaker for the quotes of several articles, and none for an unknown speaker', async () => {
		const {database, numbers: [one = 0, two = 0]} = await library();
		putAnalysis(database, one, analysis('Mara Lind', 'We will appeal'));
		putAnalysis(database, two, analysis('Mara Lind', 'We will wait'));
		expect(column(database, 'SELECT name FROM speaker')).toEqual(['Mara Lind']);
		putAnalysis(database, two, analysis(null, 'We will wait'));
		expect(column(database, 'SELECT speaker FROM quote WHERE article = ?', two)).toEqual([null]);
	});

	it('records a failed analysis, which is not tried again by the same build', async () => {
		const {database, numbers: [one = 0]} = await library();
		putAnalysis(database, one, analysis('Mara Lind', 'We will appeal'));
		putAnalysis(database, one, null);
		expect(column(database, 'SELECT quotes FROM article WHERE number = ?', one)).toEqual([-1]);
		expect(quotesWith(database, 'appeal')).toEqual([]);
	});

	it('stores nothing for an article that is not there, or has a newer version', async () => {
		const {database, numbers: [one = 0]} = await library();
		put(database, feed(), [kept('One', 'Another text.')]);
		for (const number of [0, 99, one]) {
			putAnalysis(database, number, analysis('Mara Lind', 'We will appeal'));
		}

		expect(column(database, 'SELECT count(*) FROM quote')).toEqual([0]);
		expect(column(database, 'SELECT count(*) FROM speaker')).toEqual([0]);
	});

	it('is undone with its transaction', async () => {
		const {database, numbers: [one = 0]} = await library();
		putAnalysis(database, one, analysis('Mara Lind', 'We will appeal'));
		expect(() => {
			inTransaction(database, () => {
				createPutAnalysis(database)(one, 'newer', analysis('Bo Berg', 'We will wait'));
				throw new Error('no');
			});
		}).toThrow('no');
		expect(quotesWith(database, 'appeal')).toEqual(['We will appeal']);
		expect(column(database, 'SELECT name FROM speaker')).toEqual(['Mara Lind']);
		expect(integrity(database)).toBe('ok');
	});
});

describe('createRemoveAnalysis', () => {
	it('removes the quotes and entities of one article', async () => {
		const {database, numbers: [one = 0, two = 0]} = await library();
		putAnalysis(database, one, analysis('Mara Lind', 'We will appeal'));
		putAnalysis(database, two, analysis('Bo Berg', 'We will wait'));
		createRemoveAnalysis(database)(one);
		expect(quotesWith(database, 'will')).toEqual(['We will wait']);
		expect(column(database, 'SELECT article FROM quote')).toEqual([two]);
		expect(column(database, 'SELECT article FROM appearance')).toEqual([two]);
	});
});
