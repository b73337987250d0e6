import {sanitizeLine} from '../text/sanitize.js';

/** A feed that the reader follows. Its strings are sanitised. */
export type Subscription = {
	/** The absolute address of the feed, http or https. It is the identity of the subscription. */
	readonly url: string;
	/** The name of the feed; `null` to show the title that the feed gives itself. */
	readonly title: string | null;
	/** The folders that contain the feed, outermost first. */
	readonly folders: readonly string[];
	/** Further words that the reader has filed the feed under. */
	readonly tags: readonly string[];
	/** The time of the subscription: ISO 8601 in UTC. */
	readonly added: string;
};

/** In code units. A longer name is cut. */
const maxNameLength = 500;

/** Sanitises a title, folder or tag that was read from a file, and puts it on one line; `null` if nothing is left. */
export function cleanName(written: string | null | undefined): string | null {
	const clean = sanitizeLine((written ?? '').slice(0, maxNameLength));
	return clean === '' ? null : clean;
}

/** Sanitises folders or tags. Those of which nothing is left are dropped. */
export const cleanNames = (written: readonly string[]): string[] => written.flatMap(name => cleanName(name) ?? []);

/** Returns the name under which a subscription is shown. */
export const subscriptionName = ({title, url}: Subscription): string => title ?? url;
