import {Buffer} from 'node:buffer';
import path from 'node:path';
import {Readable} from 'node:stream';
import {parseSource} from '../../source/article/source.js';
import {openSources} from '../../source/loading/open-sources.js';
import {type Fetcher} from '../../source/loading/web/fetch-result.js';
import {findSubscriptions, type FoundFeed} from '../../source/sources/library/find-subscriptions.js';
import {noNetwork} from './loading/load.js';
import {temporaryFolder} from './system/folder.js';

type Found = {readonly feeds: ReadonlyArray<FoundFeed['feed']>; readonly failures: readonly string[]};

/** Returns the feeds to which sources lead, and the failures. */
export async function findFeeds(names: readonly string[], fetcher: () => Promise<Fetcher> = noNetwork, input = ''): Promise<Found> {
	const feeds: Array<FoundFeed['feed']> = [];
	const failures: string[] = [];
	const open: Parameters<typeof findSubscriptions>[0] = (sources, options) => openSources<FoundFeed>(sources, {...options, standardInput: Readable.from([Buffer.from(input)]), fetcher});
	for await (const each of findSubscriptions(open, names.map(name => parseSource(name)))) {
		if (each.kind === 'feed') {
			feeds.push(each.feed);
		} else {
			failures.push(each.failure.message);
		}
	}

	return {feeds, failures};
}

/** Returns the feeds that a file leads to. */
export const foundIn = async (name: string, content: string): Promise<Found> => findFeeds([path.join(temporaryFolder({[name]: content}), name)]);
