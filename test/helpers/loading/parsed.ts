import {Buffer} from 'node:buffer';
import {type Article} from '../../../source/article/article.js';
import {type ParsedArticle, type Parser, type ParserInput} from '../../../source/loading/model/parsed-article.js';
import {makeArticle} from '../../../source/loading/metadata/make-article.js';

/** Runs a parser on text or bytes. Returns the parsed articles, the articles made of them, and the problems. */
export const parsedBy = async (parser: Parser, input: string | Uint8Array, rest: Partial<ParserInput> = {}): Promise<{
	readonly parsedArticles: ParsedArticle[];
	readonly articles: Article[];
	readonly problems: string[];
}> => {
	const bytes = typeof input === 'string' ? Buffer.from(input) : input;
	const parsedArticles: ParsedArticle[] = [];
	const articles: Article[] = [];
	const problems: string[] = [];
	for await (const parsed of parser({
		text: Buffer.from(bytes).toString(), bytes, url: null, firstLine: 1, ...rest,
	})) {
		if (parsed.kind === 'article') {
			parsedArticles.push(parsed.article);
			const article = makeArticle(parsed.article, '-');
			if (article) {
				articles.push(article);
			}
		} else if (parsed.kind === 'problem') {
			problems.push(parsed.problem);
		}
	}

	return {parsedArticles, articles, problems};
};
