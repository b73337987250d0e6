import path from 'node:path';
import {
	isStandardInput, isWebAddress, sourceLabel, sourceName, type Source,
} from '../../article/source.js';
import {type Options} from '../../command-line/options.js';
import {type Database} from '../../library/database/database.js';
import {
	feedTitles, sourceNames, sourcesAt, type FoundSource,
} from '../../library/upkeep/find-sources.js';
import {forgetSources, type Forgotten} from '../../library/upkeep/forget-sources.js';
import {giveSpaceBack} from '../../library/upkeep/give-space-back.js';
import {librarySize, usedBytes} from '../../library/upkeep/library-size.js';
import {normalizeFeedAddress} from '../../loading/metadata/web-address.js';
import {countLabel} from '../../text/count-label.js';
import {displayPath} from '../../text/display-path.js';
import {nearestName} from '../../text/nearest-name.js';
import {type Reports} from '../change-subscriptions.js';
import {withLibrary} from './with-library.js';

/** The share of a file that must be free for all of it to be written again, if it cannot shrink otherwise. */
const minFreeShare = 0.25;

/** Returns the sources that a word of the command line names: by address, path, folder, or the title of a feed. */
export function namedSources(database: Database, typed: string): readonly FoundSource[] {
	if (isStandardInput(typed)) {
		return sourcesAt(database, typed).filter(({name}) => name === typed);
	}

	const isAddress = isWebAddress(typed) || typed.startsWith('feed:');
	const url = isAddress ? normalizeFeedAddress(typed) : null;
	const places = url === null ? [path.resolve(typed)] : [typed, url];
	const found = places.map(place => sourcesAt(database, place)).find(sources => sources.length > 0);
	if (found !== undefined || url !== null) {
		return found ?? [];
	}

	const title = typed.toLowerCase();
	return [...feedTitles(database)].filter(([name]) => name.toLowerCase() === title).flatMap(([, sources]) => sources);
}

/** Returns why a word names no source of the library, and the name that it probably means. */
function unknownSource(database: Database, typed: string): string {
	const sources = sourceNames(database);
	const titles = [...feedTitles(database).keys()];
	const names = new Map([
		...sources.map(name => [path.basename(name).toLowerCase(), name] as const),
		...sources.filter(name => name.startsWith('/')).map(name => [path.basename(path.dirname(name)).toLowerCase(), path.dirname(name)] as const),
		...sources.map(name => [name.toLowerCase(), name] as const),
		...titles.map(title => [title.toLowerCase(), title] as const),
	]);
	const word = typed.toLowerCase();
	const known = [...names.keys()];
	const nearest = names.get(nearestName(word, known) ?? nearestName(path.basename(word), known) ?? '');
	return `${sourceLabel(typed)}: the library has no such source${nearest === undefined ? '; name a file, a folder, an address or the title of a feed' : `; did you mean ${nearest}?`}`;
}

/** Runs the steps of a task of upkeep, between which other windows may use the library. */
function runSteps<Result>(steps: Generator<void, Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done === true) {
			return step.value;
		}
	}
}

/** Gives the space of what was removed back to the disk. Returns the bytes by which the library is smaller. */
function shrink(database: Database, before: number): number {
	runSteps(giveSpaceBack(database));
	const {pages, freePages, canShrink} = librarySize(database);
	if (!canShrink && freePages > pages * minFreeShare) {
		database.exec('PRAGMA auto_vacuum = INCREMENTAL; VACUUM;');
	}

	database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
	return before - usedBytes(librarySize(database));
}

const forgottenLine = (typed: string, {articles, quotes}: Forgotten): string =>
	`Forgot ${displayPath(sourceLabel(typed))}: ${countLabel(articles, 'article')} with ${countLabel(quotes, 'quote')}`;

/**
 * Removes sources from the library, with their articles and all that was found in them. What the reader has decided stays.
 *
 * @returns true if something failed
 */
export async function forget(options: Pick<Options, 'sources' | 'library' | 'keepsState'>, {done, failed}: Reports): Promise<boolean> {
	return withLibrary(options, {failed}, {
		operation: 'forget sources of the library',
		async run({database}) {
			const before = usedBytes(librarySize(database));
			let hasFailures = false;
			let hasForgotten = false;
			for (const typed of options.sources.map((source: Source) => sourceName(source))) {
				const sources = namedSources(database, typed);
				if (sources.length === 0) {
					hasFailures = true;
					// eslint-disable-next-line no-await-in-loop -- In order.
					await failed(unknownSource(database, typed));
				} else {
					hasForgotten = true;
					// eslint-disable-next-line no-await-in-loop -- In order.
					await done(forgottenLine(typed, runSteps(forgetSources(database, sources.map(({number}) => number)))));
				}
			}

			if (hasForgotten) {
				await done(`The library is ${(shrink(database, before) / 1_000_000).toFixed(1)} MB smaller`);
			}

			return hasFailures;
		},
	});
}
