import {type Article} from '../article/article.js';
import {isPackable, packItems, type PackedArticle} from './packed-article.js';
import {packedArticle} from './shelved-article.js';

/** Tells whether an article is packed or can be. Does not unpack it. */
export const canBeShelved = (article: Article): boolean => packedArticle(article) !== undefined || isPackable(article);

/** Returns the packed articles. Articles that are packed already are not packed again. */
export function packArticles(articles: readonly Article[]): Map<Article, PackedArticle> {
	const packed = new Map<Article, PackedArticle>();
	const loose: Article[] = [];
	for (const article of articles) {
		const before = packedArticle(article);
		if (before) {
			packed.set(article, before);
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
