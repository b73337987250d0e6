import {type Database} from '../database/database.js';
import {librarySize} from './library-size.js';

/** The pages that one step of a merge writes, or gives back: each takes some milliseconds. */
const pagesPerStep = {merge: 16, vacuum: 32} as const;

const indexes = ['article_index', 'quote_index', 'name_index'] as const;

/** A merge that changes less has nothing to do: see the documentation of FTS5. */
const minChanges = 2;

/**
 * Gives the space of removed articles back to the disk, in steps of some milliseconds: removes their words from the full-text indexes, and
 * the free pages from the end of the file. It yields after each step.
 */
export function * giveSpaceBack(database: Database): Generator<void, void> {
	const changes = database.prepare('SELECT total_changes() AS count');
	const countChanges = (): number => Number(changes.get()?.['count'] ?? 0);
	for (const index of indexes) {
		const merge = database.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ${pagesPerStep.merge})`);
		let isDone = false;
		while (!isDone) {
			const before = countChanges();
			merge.run();
			isDone = countChanges() - before < minChanges;
			yield;
		}
	}

	for (let size = librarySize(database); size.canShrink && size.freePages > 0;) {
		database.exec(`PRAGMA incremental_vacuum(${pagesPerStep.vacuum})`);
		yield;
		const next = librarySize(database);
		// Another connection may still read the end of the file.
		size = next.pages < size.pages ? next : {...next, freePages: 0};
	}
}
