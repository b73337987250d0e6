import {type Article, type Block, type Style} from '../article/article.js';
import {type ArticleHead, type Body} from './article-parts.js';
import {unpackBody, type PackedBody} from './packed-body.js';

/** A body that is stored elsewhere, and read when it is needed. */
export type StoredBody = {
	/** Returns the body. Never throws. */
	readonly read: () => Body;
	/** The length of the text, in code units. */
	readonly length: number;
};

/** The number of bodies in memory: those of the shown article, its neighbours, and articles that are compared with them. */
const maxBodiesInMemory = 8;

/** The bodies in memory, the one that was used last at the end. */
const bodiesInMemory = new Map<LazyArticle, Body>();

/**
 * An article whose body is read when it is needed, so that ten thousand articles take the memory of a few. It is used like
 * any other article; a copy by `{...article}` has all properties.
 */
class LazyArticle implements Article {
	static packedBody(article: Article): PackedBody | undefined {
		return article instanceof LazyArticle && 'block' in article.#body ? article.#body : undefined;
	}

	static storedLength(article: Article): number | undefined {
		return article instanceof LazyArticle ? article.#body.length : undefined;
	}

	static shortBody(article: Article): PackedBody | StoredBody | undefined {
		return article instanceof LazyArticle ? article.#body : undefined;
	}

	static store(article: Article, body: StoredBody): void {
		if (article instanceof LazyArticle) {
			article.#body = body;
		}
	}

	static bodyOf(article: LazyArticle): Body {
		const body = bodiesInMemory.get(article) ?? ('block' in article.#body ? unpackBody(article.#body) : article.#body.read());
		bodiesInMemory.delete(article);
		bodiesInMemory.set(article, body);
		const [oldest] = bodiesInMemory.keys();
		if (oldest && bodiesInMemory.size > maxBodiesInMemory) {
			bodiesInMemory.delete(oldest);
		}

		return body;
	}

	declare readonly id: string;
	declare readonly source: string;
	declare readonly title: string;
	declare readonly byline: string | null;
	declare readonly publication: string | null;
	declare readonly published: string | null;
	declare readonly url: string | null;
	declare readonly language: string | null;
	declare readonly groups: readonly string[];
	declare readonly note: string | null;
	declare readonly text: string;
	declare readonly blocks: readonly Block[];
	declare readonly styles: readonly Style[];
	#body: PackedBody | StoredBody;

	constructor(head: ArticleHead, body: PackedBody | StoredBody) {
		Object.assign(this, head);
		// Own properties, because a spread copies only those.
		Object.defineProperties(this, bodyProperties);
		this.#body = body;
	}
}

/** All articles share these descriptors, so that no article needs functions in memory. */
const bodyProperties: PropertyDescriptorMap & ThisType<LazyArticle> = {
	text: {
		get() {
			return LazyArticle.bodyOf(this).text;
		},
		enumerable: true,
	},
	blocks: {
		get() {
			return LazyArticle.bodyOf(this).blocks;
		},
		enumerable: true,
	},
	styles: {
		get() {
			return LazyArticle.bodyOf(this).styles;
		},
		enumerable: true,
	},
};

/** Makes an article with a body that is packed or stored. */
export const lazyArticle = (head: ArticleHead, body: PackedBody | StoredBody): Article => new LazyArticle(head, body);

/** Returns the packed body of an article; `undefined` if it is not packed. */
export const packedBodyOf = (article: Article): PackedBody | undefined => LazyArticle.packedBody(article);

/** Returns the length of the text of an article, in code units. Does not read its body. */
export const textLength = (article: Article): number => LazyArticle.storedLength(article) ?? article.text.length;

/** Replaces the packed body of an article by its stored copy, which frees memory. An article with its own body keeps it. */
export const replaceBody = (article: Article, body: StoredBody): void => {
	LazyArticle.store(article, body);
};

/** Returns an article with changes of its head. A body that is packed or stored stays so. */
export function withHead(article: Article, changes: Partial<ArticleHead>): Article {
	const {id, source, title, byline, publication, published, url, language, groups, note} = article;
	const body = LazyArticle.shortBody(article);
	return body
		? new LazyArticle({
			id, source, title, byline, publication, published, url, language, groups, note, ...changes,
		}, body)
		: {...article, ...changes};
}
