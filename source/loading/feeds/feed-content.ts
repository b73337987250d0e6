/** A piece of text in a feed. */
export type FeedText = {
	readonly text: string;
	readonly kind: 'html' | 'plain';
	/** What relative addresses in it start from; `null` for that of its item. */
	readonly base: string | null;
};

/** An item as a feed has it: nothing in it is sanitised. */
export type FeedItem = {
	readonly title: FeedText | null;
	/** The content, then what may stand for it: the first that says anything is the article. */
	readonly bodies: readonly FeedText[];
	/** As written, the best one first. */
	readonly links: readonly string[];
	/** What relative links start from. */
	readonly base: string | null;
	/** What the feed tells it from others by. */
	readonly guid: string | null;
	readonly byline: string | null;
	/** The feed that it comes from, where that is another one. */
	readonly publication: string | null;
	/** As written, the best one first. */
	readonly dates: readonly string[];
	readonly language: string | null;
};

/** A feed of any kind. */
export type FeedContent = {
	/** `false` for a document that does not even look like one. */
	readonly isFeed: boolean;
	readonly title: FeedText | null;
	/** The pages that it is the feed of, as written. */
	readonly links: readonly string[];
	readonly base: string | null;
	readonly byline: string | null;
	readonly language: string | null;
	readonly items: readonly FeedItem[];
};
