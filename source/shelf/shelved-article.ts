import {type Article, type Block, type Style} from '../article/article.js';
import {type ArticleHead, type Body} from './article-parts.js';
import {type PackedArticle} from './packed-article.js';
import {unpackBody, type PackedBody} from './packed-body.js';

/** The number of unpacked bodies in memory: those of the shown article, its neighbours, and articles that are compared with them. */
const maxUnpackedBodies = 8;

/** The unpacked bodies, the one that was used last at the end. */
const unpackedBodies = new Map<ShelvedArticle, Body>();

/**
 * An article whose body is unpacked when it is read, so that ten thousand articles take the memory of a few. It is used like
 * any other article; a copy by `{...article}` has all properties.
 */
class ShelvedArticle implements Article {
	static packed(article: Article): PackedArticle | undefined {
		return article instanceof ShelvedArticle ? {head: article.#head, body: article.#packed} : undefined;
	}

	static bodyOf(article: ShelvedArticle): Body {
		const body = unpackedBodies.get(article) ?? unpackBody(article.#packed);
		unpackedBodies.delete(article);
		unpackedBodies.set(article, body);
		const [oldest] = unpackedBodies.keys();
		if (oldest && unpackedBodies.size > maxUnpackedBodies) {
			unpackedBodies.delete(oldest);
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
	readonly #packed: PackedBody;
	readonly #head: ArticleHead;

	constructor(head: ArticleHead, packed: PackedBody) {
		Object.assign(this, head);
		// Own properties, because a spread copies only those.
		Object.defineProperties(this, bodyProperties);
		this.#packed = packed;
		this.#head = head;
	}
}

/** All articles share these descriptors, so that no article needs functions in memory. */
const bodyProperties: PropertyDescriptorMap & ThisType<ShelvedArticle> = {
	text: {
		get() {
			return ShelvedArticle.bodyOf(this).text;
		},
		enumerable: true,
	},
	blocks: {
		get() {
			return ShelvedArticle.bodyOf(this).blocks;
		},
		enumerable: true,
	},
	styles: {
		get() {
			return ShelvedArticle.bodyOf(this).styles;
		},
		enumerable: true,
	},
};

/** Makes an article with a packed body. */
export const shelvedArticle = (head: ArticleHead, body: PackedBody): Article => new ShelvedArticle(head, body);

/** Returns the packed form of an article; `undefined` if it is not packed. */
export const packedArticle = (article: Article): PackedArticle | undefined => ShelvedArticle.packed(article);
