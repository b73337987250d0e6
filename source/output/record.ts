import {type Entity, type Quote} from '../analysis/result/analysis.js';
import {type Article} from '../article/article.js';
import {recordFields, type RecordField} from './field-names.js';
import {type OutputOptions} from './format-names.js';
import {type AnalyzedArticle} from './analyzed-article.js';

/** An article in JSON; see `article.schema.json`. Offsets are UTF-16 code units into `text`. */
type ArticleRecord = Omit<Article, 'groups' | 'note' | 'blocks' | 'styles'> & {
	readonly quotes: readonly Quote[];
	readonly entities: readonly Entity[];
};

/** Returns a function that makes the record of an article, with the chosen fields in the chosen order. */
export function recordMaker({fields, only}: Omit<OutputOptions, 'format'>): (result: AnalyzedArticle) => Partial<ArticleRecord> {
	const wanted = fields ?? (only === null ? recordFields : ['id', only]);
	const chosen = wanted.flatMap((name): RecordField | never[] => recordFields.find(field => field === name) ?? []);
	return ({article, analysis}) => {
		const record: ArticleRecord = {...article, ...analysis};
		return Object.fromEntries(chosen.map(name => [name, record[name]]));
	};
}
