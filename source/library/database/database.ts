/** The values that SQLite stores. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** A row as an object, by the names of its columns. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A prepared statement. `node:sqlite` has the same methods. */
export type Statement = {
	readonly run: (...values: readonly SqlValue[]) => {readonly changes: number | bigint; readonly lastInsertRowid: number | bigint};
	readonly get: (...values: readonly SqlValue[]) => SqlRow | undefined;
	readonly all: (...values: readonly SqlValue[]) => readonly SqlRow[];
	readonly iterate: (...values: readonly SqlValue[]) => IterableIterator<SqlRow>;
};

/** A connection to a database: the part of the interface that the package `libsql` and `node:sqlite` share. Calls are synchronous and throw `SqliteError`. */
export type Database = {
	readonly exec: (sql: string) => void;
	readonly prepare: (sql: string) => Statement;
	readonly close: () => void;
};

/** The database that is only in memory, and goes with its connection. */
export const inMemory = ':memory:';

/** A write waits this long for that of another window, in milliseconds. */
const busyTimeout = 10_000;

/**
 * Opens a database; a file that does not exist is created.
 *
 * @param patience the time that a statement waits for another window, in milliseconds
 * @throws {Error} if the package is not installed for this system, or the file cannot be opened
 */
export async function openDatabase(file: string, patience = busyTimeout): Promise<Database> {
	// Loaded late: its native code takes longer than the first frame.
	const {default: Libsql} = await import('libsql');
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Its types allow rows of any shape.
	const database = new Libsql(file) as unknown as Database;
	try {
		database.exec(`PRAGMA busy_timeout = ${patience}`);
		return {
			exec(sql) {
				database.exec(sql);
			},
			prepare: sql => prepareAgain(database, sql),
			close() {
				database.close();
			},
		};
	} catch (error) {
		database.close();
		throw error;
	}
}

/** Returns a statement that is prepared again after an error: the package repeats the error of a statement for ever. */
function prepareAgain(database: Database, sql: string): Statement {
	let statement: Statement | undefined = database.prepare(sql);
	const attempt = <Result>(run: (prepared: Statement) => Result): Result => {
		statement ??= database.prepare(sql);
		try {
			return run(statement);
		} catch (error) {
			statement = undefined;
			throw error;
		}
	};

	return {
		run: (...values) => attempt(prepared => prepared.run(...values)),
		get: (...values) => attempt(prepared => prepared.get(...values)),
		all: (...values) => attempt(prepared => prepared.all(...values)),
		// Its errors come later, so that each iteration has a statement of its own.
		iterate: (...values) => database.prepare(sql).iterate(...values),
	};
}

/**
 * Runs a function in a transaction that takes the lock for writing at once. If the function throws, nothing is changed.
 *
 * @throws the error of the function
 */
export function inTransaction<Result>(database: Database, run: () => Result): Result {
	database.exec('BEGIN IMMEDIATE');
	try {
		const result = run();
		database.exec('COMMIT');
		return result;
	} catch (error) {
		rollBack(database);
		throw error;
	}
}

/** Undoes the changes of a transaction that has failed. Never throws. */
export function rollBack(database: Database): void {
	try {
		database.exec('ROLLBACK');
	} catch {
		// SQLite has rolled back by itself, for example because the disk is full. The first error counts.
	}
}
