import {type Analysis} from '../analysis/result/analysis.js';
import {type Article} from '../article/article.js';

/** An article and its analysis. */
export type AnalyzedArticle = {readonly article: Article; readonly analysis: Analysis};
