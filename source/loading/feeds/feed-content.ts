/** A text in a feed. */
export type FeedText = {
	readonly text: string;
	readonly kind: 'html' | 'plain';
	/** The base of relative addresses; `null` for that of the item. */
	readonly base: string | null;
};

/** An item of a feed. Nothing in it is sanitised. */
export type FeedItem = {
	readonly title: FeedText | null;
	/** The content, then summaries. The first that is not empty becomes the article. */
	readonly bodies: readonly FeedText[];
	/** As written, the best first. */
	readonly links: readonly string[];
	/** The base of relative links. */
	readonly base: string | null;
	/** The identifier of the item in the feed. */
	readonly guid: string | null;
	readonly byline: string | null;
	/** The feed from which the item was taken over, if any. */
	readonly publication: string | null;
	/** As written, the best first. */
	readonly dates: readonly string[];
	readonly language: string | null;
};

/** A feed of any format. */
export type FeedContent = {
	/** False if the document has no element of a feed. */
	readonly isFeed: boolean;
	readonly title: FeedText | null;
	/** The addresses of the feed's web page, as written. */
	readonly links: readonly string[];
	readonly base: string | null;
	readonly byline: string | null;
	readonly language: string | null;
	readonly items: readonly FeedItem[];
};
