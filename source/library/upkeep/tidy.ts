import {inTransaction, type Database} from '../database/database.js';
import {createRemoveArticle} from '../store/remove-article.js';
import {giveSpaceBack} from './give-space-back.js';
import {librarySize, usedBytes} from './library-size.js';

/** The limits of a library; 0 is none. */
export type LibraryLimits = {readonly days: number; readonly megabytes: number};

/** The articles that a tidying spares, by id. */
export type Spared = {
	/** Those that the reader has starred, corrected or annotated: they stay whatever the limits are. */
	readonly kept: ReadonlySet<string>;
	/** Those that the reader has opened within the limit of days. */
	readonly recent: ReadonlySet<string>;
	/** Those in the list of a session: they stay until it ends. */
	readonly shown?: ReadonlySet<string>;
};

const millisecondsPerDay = 86_400_000;

const bytesPerMegabyte = 1_000_000;

/** The key in `meta` of the time of the last tidying. */
const tidiedAt = 'tidied_at';

/** The time between two tidyings, in milliseconds. */
const tidyingInterval = millisecondsPerDay;

/** The rows that are looked at in one step. */
const rowsPerStep = 100;

/** The articles that are removed in one step. */
const articlesPerStep = 4;

/** The bytes that an article takes for each code unit of its text, with its quotes and indexes; rather too many, so that not too much is removed. */
const bytesPerCodeUnit = 2.5;

/** An article as a tidying looks at it. */
type Candidate = {
	readonly number: number;
	readonly id: string;
	readonly isCurrent: boolean;
	readonly length: number;
	/** The time when it was first read. Numbers grow with it. */
	readonly readAt: string;
	/** The time when it was last found in a source. */
	readonly seenAt: string;
};

/** Iterates over all articles, the oldest first; it yields `null` after each step. */
function * candidates(database: Database): Generator<Candidate | null, void> {
	const next = database.prepare(`
		SELECT number, id, is_current, length, seen_at, (
			SELECT max(source.read_at) FROM entry JOIN source ON source.number = entry.source WHERE entry.article = article.number AND NOT is_gone
		) AS found_at
		FROM article WHERE number > ? ORDER BY number LIMIT ${rowsPerStep}
	`);
	for (let last = 0; ;) {
		const rows = next.all(last);
		if (rows.length === 0) {
			return;
		}

		for (const row of rows) {
			const readAt = String(row['seen_at']);
			last = Number(row['number']);
			yield {
				number: last,
				id: String(row['id']),
				isCurrent: row['is_current'] === 1,
				length: Number(row['length']),
				readAt,
				seenAt: [readAt, String(row['found_at'] ?? '')].toSorted().at(-1) ?? readAt,
			};
		}

		yield null;
	}
}

/** Returns the time before which articles must have been seen to be past the limit, in ISO 8601. */
export const expiryOf = (days: number, now: Date): string => new Date(now.getTime() - (days * millisecondsPerDay)).toISOString();

/** Returns the articles that were not seen for longer than the limit. */
function * expired(database: Database, days: number, {kept, recent}: Spared, now: Date): Generator<Candidate | null, void> {
	const limit = expiryOf(days, now);
	for (const each of candidates(database)) {
		if (each && each.readAt >= limit) {
			return;
		}

		if (!each || (each.seenAt < limit && !kept.has(each.id) && !recent.has(each.id))) {
			yield each;
		}
	}
}

/** Returns the oldest articles that take together some bytes; earlier versions come before all others. */
function * oldest(database: Database, bytes: number, {kept}: Spared): Generator<Candidate | null, void> {
	let taken = 0;
	for (const isCurrent of [false, true]) {
		for (const each of taken < bytes ? candidates(database) : []) {
			if (!each) {
				yield null;
			} else if (each.isCurrent === isCurrent && !kept.has(each.id)) {
				taken += each.length * bytesPerCodeUnit;
				yield each;
				if (taken >= bytes) {
					return;
				}
			}
		}
	}
}

/** Removes articles, a few in each step. Returns their number. */
function * remove(database: Database, articles: Iterable<Candidate | null>): Generator<void, number> {
	const removeArticle = createRemoveArticle(database);
	let removed = 0;
	let waiting: Candidate[] = [];
	const flush = (): void => {
		if (waiting.length > 0) {
			inTransaction(database, () => {
				for (const {number} of waiting) {
					removeArticle(number);
				}
			});
			removed += waiting.length;
			waiting = [];
		}
	};

	for (const each of articles) {
		if (each) {
			waiting.push(each);
		}

		if (!each || waiting.length === articlesPerStep) {
			flush();
			yield;
		}
	}

	flush();
	return removed;
}

/** Returns the bytes by which a library is larger than its limit; 0 or less if it is not. */
export const excessBytes = (database: Database, {megabytes}: LibraryLimits): number =>
	megabytes === 0 ? 0 : usedBytes(librarySize(database)) - (megabytes * bytesPerMegabyte);

/** Counts the articles that are past the limit of days. */
export function countExpired(database: Database, {days}: LibraryLimits, spared: Spared, now: Date): number {
	let count = 0;
	for (const each of days === 0 ? [] : expired(database, days, spared, now)) {
		count += each ? 1 : 0;
	}

	return count;
}

/**
 * Removes the articles that are past the limits, the oldest first, and gives their space back. It yields after each step of some
 * milliseconds, between which others may use the library. Sources without articles go too. If articles are past the limits and still
 * shown, the next session tidies again.
 *
 * @returns the number of articles that are removed
 */
export function * tidy(database: Database, limits: LibraryLimits, spared: Spared, now: Date): Generator<void, number> {
	let removed = 0;
	let isWhole = true;
	const unlessShown = function * (found: Iterable<Candidate | null>): Generator<Candidate | null, void> {
		for (const each of found) {
			const isShown = each !== null && spared.shown?.has(each.id) === true;
			isWhole &&= !isShown;
			yield isShown ? null : each;
		}
	};

	if (limits.days > 0) {
		removed += yield * remove(database, unlessShown(expired(database, limits.days, spared, now)));
	}

	if (removed > 0) {
		yield * giveSpaceBack(database);
	}

	for (let bytes = excessBytes(database, limits); bytes > 0; bytes = excessBytes(database, limits)) {
		const count = yield * remove(database, unlessShown(oldest(database, bytes, spared)));
		if (count === 0) {
			break;
		}

		removed += count;
		yield * giveSpaceBack(database);
	}

	inTransaction(database, () => {
		if (removed > 0) {
			database.exec('DELETE FROM source WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.source = source.number)');
		}

		if (isWhole) {
			database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(tidiedAt, now.toISOString());
		}
	});
	return removed;
}

/** Returns when a library was tidied last; `null` if it never was. */
export function lastTidying(database: Database): Date | null {
	const value = database.prepare('SELECT value FROM meta WHERE key = ?').get(tidiedAt)?.['value'];
	const time = typeof value === 'string' ? new Date(value) : null;
	return time && !Number.isNaN(time.getTime()) ? time : null;
}

/** Returns the time from which a library may be tidied again; `null` if it may be at once. */
export function nextTidying(database: Database, now: Date): Date | null {
	const last = lastTidying(database);
	// A time in the future is of a clock that was wrong.
	return last && last <= now && now.getTime() - last.getTime() < tidyingInterval ? new Date(last.getTime() + tidyingInterval) : null;
}
