import {type Article} from '../article/article.js';

/** The part of an article that may be packed while the article stands in a list. */
export type Body = Pick<Article, 'text' | 'blocks' | 'styles'>;

/** The part of an article that is always in memory. */
export type ArticleHead = Omit<Article, keyof Body>;
