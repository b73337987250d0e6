import {type Article, type Block, type Style} from '../article/article.js';
import {type ArticleHead, type Body} from './article-parts.js';
import {type PackedArticle} from './packed-article.js';
import {unpackBody, type PackedBody} from './packed-body.js';

/** Bodies that are at hand: those of the article on the screen, of its neighbours, and of what is compared with them. */
const maxUnpackedBodies = 8;

/** Those used last, the latest last. */
const unpackedBodies = new Map<ShelvedArticle, Body>();

/**
 * An article whose body is packed, and unpacked when somebody looks into it: so that ten thousand of them take the memory
 * of a few. Whoever has one need not know; as with any object, a copy by `{...article}` is one of all that is in it.
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
		// Properties of its own, because only those are copied.
		Object.defineProperties(this, bodyProperties);
		this.#packed = packed;
		this.#head = head;
	}
}

/** The same for all, so that an article has no functions of its own. */
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

/** The article with a packed body. */
export const shelvedArticle = (head: ArticleHead, body: PackedBody): Article => new ShelvedArticle(head, body);

/** An article as it is packed; `undefined` where it is not. */
export const packedArticle = (article: Article): PackedArticle | undefined => ShelvedArticle.packed(article);
