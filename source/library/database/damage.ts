import {errorCode} from '../../text/system-error.js';

/** The error of a library whose content is damaged. */
export class DamageError extends Error {
	override name = 'DamageError';
}

/** Tells whether an error says that a file is no database, or not a whole one. The code decides: SQLite also calls JSON malformed. */
export const isDamage = (error: unknown): boolean => error instanceof DamageError || /^SQLITE_(?:CORRUPT|NOTADB)(?:_|$)/v.test(errorCode(error) ?? '');

/** Tells whether an error says that another program holds a lock. */
export const isBusy = (error: unknown): boolean => /^SQLITE_(?:BUSY|LOCKED)(?:_|$)/v.test(errorCode(error) ?? '');
