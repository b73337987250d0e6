import fs from 'node:fs';
import process from 'node:process';
import {type Options} from '../../command-line/options.js';
import {libraryFacts, type LibraryFacts} from '../../library/upkeep/library-facts.js';
import {librarySize} from '../../library/upkeep/library-size.js';
import {
	countExpired, excessBytes, expiryOf, lastTidying, nextTidying, type LibraryLimits,
} from '../../library/upkeep/tidy.js';
import {writeFully} from '../../output/write-fully.js';
import {sparedArticles} from '../../session/model/article-marks.js';
import {openStateSaver} from '../../storage/state/open-state-saver.js';
import {countLabel} from '../../text/count-label.js';
import {displayPath} from '../../text/display-path.js';
import {type Reports} from '../change-subscriptions.js';
import {withLibrary} from './with-library.js';
import {openLimits} from './open-limits.js';

/** The answer to `--library-info`, as `--format json` writes it. Times are ISO 8601. */
export type LibraryInfo = LibraryFacts & {
	readonly file: string;
	/** With the log of the latest changes. */
	readonly bytes: number;
	/** The part of `bytes` that holds nothing. */
	readonly freeBytes: number;
	/** 0 is no limit. */
	readonly limits: LibraryLimits;
	/** The articles and bytes past the limits. */
	readonly past: {readonly articles: number; readonly bytes: number};
	/** `null` if it never was tidied. */
	readonly tidied: string | null;
	/** `null` if it will be tidied as soon as the reader has nothing else to do. */
	readonly nextTidying: string | null;
};

const sizeOf = (file: string): number => fs.statSync(file, {throwIfNoEntry: false})?.size ?? 0;

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Returns a time as `2026-11-30 14:10`, in the time zone of the reader. */
function minuteOf(time: string): string {
	const date = new Date(time);
	return new Date(date.getTime() - (date.getTimezoneOffset() * 60_000)).toISOString().slice(0, 16).replace('T', ' ');
}

function pastLine({past, limits}: LibraryInfo): string {
	const parts = [
		...(past.articles > 0 ? [`${countLabel(past.articles, 'article')} not seen for ${countLabel(limits.days, 'day')}`] : []),
		...(past.bytes > 0 ? [`${megabytes(past.bytes)} above ${limits.megabytes} MB`] : []),
	];
	return parts.length === 0 ? 'nothing' : parts.join(', ');
}

/** Returns the lines about a library. */
export function infoLines(info: LibraryInfo): readonly string[] {
	const {articles, versions, notAnalysed, limits} = info;
	const more = [
		...(versions > 0 ? [countLabel(versions, 'earlier version')] : []),
		...(notAnalysed > 0 ? [`${notAnalysed} still without quotes`] : []),
	];
	const rows: ReadonlyArray<readonly [string, string]> = [
		['File', displayPath(info.file)],
		['Size', `${megabytes(info.bytes)}${info.freeBytes === 0 ? '' : `, ${megabytes(info.freeBytes)} of it free`}`],
		['Articles', `${articles}${more.length === 0 ? '' : ` (and ${more.join(', ')})`}`],
		['Quotes', `${info.quotes} by ${countLabel(info.speakers, 'speaker')}`],
		['Names', `${info.entities} people, organizations and places`],
		['Sources', String(info.sources)],
		['First read', info.oldest === null ? 'never' : minuteOf(info.oldest)],
		['Last read', info.newest === null ? 'never' : minuteOf(info.newest)],
		['Limits', [limits.days === 0 ? 'any age' : countLabel(limits.days, 'day'), limits.megabytes === 0 ? 'any size' : `${limits.megabytes} MB`].join(', ')],
		['Past limits', pastLine(info)],
		['Tidied', info.tidied === null ? 'never' : minuteOf(info.tidied)],
		['Next tidying', info.nextTidying === null ? 'when newsreader is open and idle' : `after ${minuteOf(info.nextTidying)}, when newsreader is open and idle`],
	];
	return rows.map(([name, value]) => `${`${name}:`.padEnd(14)}${value}`);
}

/**
 * Writes what the library holds to standard output.
 *
 * @returns true if something failed
 */
export async function tellLibrary(options: Options, {failed}: Reports): Promise<boolean> {
	return withLibrary(options, {failed}, {
		operation: 'read the library',
		async run({file, database}) {
			const now = new Date();
			const [limits, {stored, problem}] = await Promise.all([openLimits(process.env), openStateSaver(options)]);
			if (problem !== null) {
				await failed(problem);
			}

			const {pageSize, freePages} = librarySize(database);
			const info: LibraryInfo = {
				file,
				bytes: sizeOf(file) + sizeOf(`${file}-wal`),
				freeBytes: pageSize * freePages,
				...libraryFacts(database),
				limits,
				past: {articles: countExpired(database, limits, sparedArticles(stored, expiryOf(limits.days, now)), now), bytes: Math.max(0, excessBytes(database, limits))},
				tidied: lastTidying(database)?.toISOString() ?? null,
				nextTidying: nextTidying(database, now)?.toISOString() ?? null,
			};
			await writeFully(process.stdout, options.output?.format === 'json' ? `${JSON.stringify(info, undefined, '\t')}\n` : infoLines(info).map(line => `${line}\n`).join(''));
			return false;
		},
	});
}
