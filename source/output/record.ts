import {type Entity, type Quote} from '../analysis/analysis.js';
import {type Article} from '../article/article.js';
import {type Result} from './result.js';

/** An article in JSON, as `article.schema.json` says. Offsets are UTF-16 code units into `text`. */
type ArticleRecord = Omit<Article, 'groups' | 'blocks' | 'styles'> & {
	readonly quotes: readonly Quote[];
	readonly entities: readonly Entity[];
};

/** An article and its analysis in the shape of the JSON. */
export const toRecord = ({article, analysis}: Result): ArticleRecord => ({
	id: article.id,
	source: article.source,
	title: article.title,
	byline: article.byline,
	publication: article.publication,
	published: article.published,
	url: article.url,
	language: article.language,
	text: article.text,
	quotes: analysis.quotes,
	entities: analysis.entities,
});
