import {type Database} from '../database/database.js';

/** The pages of a library, and their size in bytes. */
export type LibrarySize = {
	readonly pageSize: number;
	readonly pages: number;
	/** Pages that hold nothing. */
	readonly freePages: number;
	/** True if free pages can be given back a few at a time. */
	readonly canShrink: boolean;
};

/** The value of `PRAGMA auto_vacuum` for `INCREMENTAL`. */
const incremental = 2;

/** Returns the size of a library. */
export function librarySize(database: Database): LibrarySize {
	const valueOf = (pragma: string): number => Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0);
	return {
		pageSize: valueOf('page_size'), pages: valueOf('page_count'), freePages: valueOf('freelist_count'), canShrink: valueOf('auto_vacuum') === incremental,
	};
}

/** Returns the bytes that a library uses. */
export const usedBytes = ({pageSize, pages, freePages}: LibrarySize): number => (pages - freePages) * pageSize;
