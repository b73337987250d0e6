import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Database} from '../../../source/library/database/database.js';
import {migrate} from '../../../source/library/database/migrations.js';
import {column, connect} from '../../helpers/library/kept.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

/** Makes a database of version 1 with one row. */
async function oldDatabase(): Promise<{readonly file: string; readonly database: Database}> {
	const file = path.join(temporaryFolder(), 'library.db');
	const database = await connect(file);
	database.exec('PRAGMA journal_mode = WAL; CREATE TABLE a (x); INSERT INTO a VALUES (1); PRAGMA user_version = 1;');
	return {file, database};
}

const steps = ['ALTER TABLE a ADD COLUMN y DEFAULT 2;', 'CREATE TABLE b (z); INSERT INTO b SELECT y FROM a;'];

const version = (database: Database): unknown => column(database, 'PRAGMA user_version')[0];

describe('migrate', () => {
	it('runs the steps from the version of the file, and keeps a copy of it for the user alone', async () => {
		const {file, database} = await oldDatabase();
		await migrate(database, file, {from: 1, to: 3, steps});
		expect(version(database)).toBe(3);
		expect(column(database, 'SELECT z FROM b')).toEqual([2]);
		const copy = `${file}.version-1`;
		expect(fs.statSync(copy).mode % 0o1000).toBe(0o600);
		const before = await connect(copy);
		expect(version(before)).toBe(1);
		expect(before.prepare('SELECT * FROM a').all()).toMatchObject([{x: 1}]);
	});

	it('runs the later steps only', async () => {
		const {file, database} = await oldDatabase();
		await migrate(database, file, {from: 1, to: 2, steps});
		await migrate(database, file, {from: 2, to: 3, steps});
		expect(column(database, 'SELECT z FROM b')).toEqual([2]);
		expect(fs.readdirSync(path.dirname(file)).filter(name => /version-\d$/v.test(name)).toSorted()).toEqual(['library.db.version-1', 'library.db.version-2']);
	});

	it('does nothing to a file that is up to date', async () => {
		const {file, database} = await oldDatabase();
		await migrate(database, file, {from: 1, to: 1, steps});
		expect(version(database)).toBe(1);
		expect(fs.existsSync(`${file}.version-1`)).toBe(false);
	});

	it('leaves everything as it was if a step fails', async () => {
		const {file, database} = await oldDatabase();
		await expect(migrate(database, file, {from: 1, to: 3, steps: [steps[0] ?? '', 'SELECT * FROM missing;']})).rejects.toThrow('no such table');
		expect(version(database)).toBe(1);
		expect(database.prepare('SELECT * FROM a').all()).toEqual([expect.not.objectContaining({y: 2})]);
		await migrate(database, file, {from: 1, to: 3, steps});
		expect(version(database)).toBe(3);
	});

	it('leaves everything as it was if the copy cannot be made', async () => {
		const {file, database} = await oldDatabase();
		fs.mkdirSync(`${file}.version-1`);
		await expect(migrate(database, file, {from: 1, to: 3, steps})).rejects.toThrow();
		expect(version(database)).toBe(1);
	});

	it('runs each step once, and keeps the right copy, when two windows start together', async () => {
		const {file, database} = await oldDatabase();
		const other = await connect(file);
		await migrate(other, file, {from: 1, to: 3, steps});
		// This one has read the version before.
		await migrate(database, file, {from: 1, to: 3, steps});
		expect(version(database)).toBe(3);
		expect(column(database, 'SELECT z FROM b')).toEqual([2]);
		expect(version(await connect(`${file}.version-1`))).toBe(1);
	});
});
