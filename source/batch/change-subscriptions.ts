import process from 'node:process';
import {isWebAddress, sourceName} from '../article/source.js';
import {type Options} from '../command-line/options.js';
import {logError} from '../debug/log-error.js';
import {normalizeFeedAddress} from '../loading/metadata/web-address.js';
import {writeFully} from '../output/write-fully.js';
import {findSubscriptions, type FoundFeed} from '../sources/library/find-subscriptions.js';
import {createSourceOpener} from '../sources/source-opener.js';
import {changeSubscriptions} from '../storage/state/change-subscriptions.js';
import {
	subscriptionsTitled, subscriptionTo, withoutSubscription, withSubscription, type Subscriptions,
} from '../subscriptions/subscription-list.js';
import {subscriptionName, type Subscription} from '../subscriptions/subscription.js';
import {subscriptionsToOpml} from '../subscriptions/write-opml.js';
import {displayPath} from '../text/display-path.js';
import {nearestName} from '../text/nearest-name.js';
import {errorCode} from '../text/system-error.js';
import {describeOutputError} from './open-output.js';

/** Prints lines for the user. Neither rejects. */
export type Reports = {
	/** Prints what was done to standard output. */
	readonly done: (line: string) => Promise<void>;
	/** Prints what could not be done to standard error. */
	readonly failed: (line: string) => Promise<void>;
};

/** The options that a task about subscriptions reads. */
type TaskOptions = Pick<Options, 'sources' | 'state'>;

/** Returns a subscription with its address, as messages name it. */
const labelOf = (subscription: Subscription): string => displayPath(subscription.title === null ? subscription.url : `${subscription.title} (${subscription.url})`);

const inFolder = ({folders}: Subscription): string => folders.length === 0 ? '' : ` in ${folders.join(' › ')}`;

/** Returns the subscription that a found feed has already, also if it redirects to that. */
const existing = (list: Subscriptions, {feed, finalUrl}: FoundFeed): Subscription | undefined =>
	subscriptionTo(list, feed.url) ?? (finalUrl === null ? undefined : subscriptionTo(list, finalUrl));

/**
 * Subscribes to the feeds to which the sources lead. One that is subscribed to stays as it is.
 *
 * @returns true if something failed
 */
export async function subscribe(options: Options, {done, failed}: Reports): Promise<boolean> {
	const feeds: FoundFeed[] = [];
	let hasFailures = false;
	for await (const each of findSubscriptions(createSourceOpener(options, () => null).open, options.sources)) {
		if (each.kind === 'feed') {
			feeds.push(each);
		} else {
			hasFailures ||= !each.failure.hasCopy;
			await failed(each.failure.message);
		}
	}

	const lines: string[] = [];
	const added = new Date().toISOString();
	const {problem} = changeSubscriptions(options.state, stored => {
		let list = stored;
		for (const each of feeds) {
			const known = existing(list, each);
			const subscription = known ?? {...each.feed, added};
			list = withSubscription(list, subscription);
			lines.push(known ? `Already subscribed to ${labelOf(known)}` : `Subscribed to ${labelOf(subscription)}${inFolder(subscription)}`);
		}

		return list;
	});
	return await report(lines, problem, {done, failed}) || hasFailures;
}

/** Prints what was done, or why nothing could be done. Returns true in the latter case. */
async function report(lines: readonly string[], problem: string | null, {done, failed}: Reports): Promise<boolean> {
	if (problem !== null) {
		await failed(problem);
		return true;
	}

	for (const line of lines) {
		// eslint-disable-next-line no-await-in-loop -- In order.
		await done(line);
	}

	return false;
}

/** Returns the subscriptions that a typed address or title names. */
function named(list: Subscriptions, typed: string): Subscriptions {
	const url = normalizeFeedAddress(typed);
	const subscription = url === null ? undefined : subscriptionTo(list, url);
	return subscription ? [subscription] : subscriptionsTitled(list, typed);
}

/** Returns why a typed title names no subscription. */
function unknownTitle(list: Subscriptions, typed: string): string {
	const names = new Map(list.map(each => [subscriptionName(each).toLowerCase(), subscriptionName(each)]));
	const nearest = names.get(nearestName(typed, [...names.keys()]) ?? '');
	return `${typed}: is no subscription${nearest === undefined ? '; newsreader --subscriptions lists them' : `; did you mean ${nearest}?`}`;
}

/**
 * Ends the subscriptions that are named by address or title. An address without a subscription is as it should be; a title without one
 * is probably misspelt.
 *
 * @returns true if something failed
 */
export async function unsubscribe({sources, state}: TaskOptions, reports: Reports): Promise<boolean> {
	const lines: string[] = [];
	const problems: string[] = [];
	const {problem} = changeSubscriptions(state, stored => {
		let list = stored;
		for (const typed of sources.map(source => sourceName(source))) {
			const found = named(list, typed);
			const [first, second] = found;
			if (second) {
				problems.push(`${typed}: is the title of ${found.length} subscriptions; name one by its address: ${found.map(({url}) => url).join(', ')}`);
			} else if (first) {
				list = withoutSubscription(list, first.url);
				lines.push(`Unsubscribed from ${labelOf(first)}`);
			} else if (isWebAddress(typed)) {
				lines.push(`Not subscribed to ${displayPath(typed)}`);
			} else {
				problems.push(unknownTitle(list, typed));
			}
		}

		return list;
	});
	const hasFailed = await report(lines, problem, reports);
	for (const line of problem === null ? problems : []) {
		// eslint-disable-next-line no-await-in-loop -- In order.
		await reports.failed(line);
	}

	return hasFailed || problems.length > 0;
}

/**
 * Writes all subscriptions to standard output, as OPML.
 *
 * @returns true if something failed
 */
export async function listSubscriptions({state}: TaskOptions, {failed}: Reports): Promise<boolean> {
	const {subscriptions, problem} = changeSubscriptions(state);
	if (problem !== null) {
		await failed(problem);
		return true;
	}

	try {
		await writeFully(process.stdout, subscriptionsToOpml(subscriptions));
		return false;
	} catch (error) {
		logError('write the subscriptions', error);
		// The next program of a pipeline may close the pipe when it has read enough, which is no failure.
		if (errorCode(error) === 'EPIPE') {
			return false;
		}

		await failed(describeOutputError('standard output', error));
		return true;
	}
}
