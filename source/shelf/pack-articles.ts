import {type Article} from '../article/article.js';
import {isPackable, packItems, type PackedArticle} from './packed-article.js';
import {packedArticle} from './shelved-article.js';

/** Tells whether an article is packed or can be. Does not unpack it. */
export const canBeShelved = (article: Article): boolean => packedArticle(article) !== undefined || isPackable(article);

/** Articles as they are packed, most of them already. */
export function packArticles(articles: readonly Article[]): Map<Article, PackedArticle> {
	const packed = new Map<Article, PackedArticle>();
	const loose: Article[] = [];
	for (const article of articles) {
		const known = packedArticle(article);
		if (known) {
			packed.set(article, known);
		} else {
			loose.push(article);
		}
	}

	const rest = packItems(loose.map(article => ({kind: 'article', article})))[Symbol.iterator]();
	for (const article of loose) {
		const item = rest.next().value;
		if (item?.kind === 'packed') {
			packed.set(article, {head: item.head, body: item.body});
		}
	}

	return packed;
}
