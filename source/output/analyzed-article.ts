import {type Analysis} from '../analysis/result/analysis.js';
import {type Article} from '../article/article.js';

/** One article with what was found in it. */
export type AnalyzedArticle = {readonly article: Article; readonly analysis: Analysis};
