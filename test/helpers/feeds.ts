import {Buffer} from 'node:buffer';
import {type Article} from '../../source/article/article.js';
import {type ParsedArticle, type ParseResult, type ParserInput} from '../../source/loading/model/parsed-article.js';
import {feed} from '../../source/loading/feeds/feed.js';
import {makeArticle} from '../../source/loading/metadata/make-article.js';

/** All that a generator gives. */
export const all = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
	const given: Value[] = [];
	for await (const value of values) {
		given.push(value);
	}

	return given;
};

/** What a parser gets of a whole file. */
export const inputOf = (text: string, url: string | null = null): ParserInput => ({
	text, bytes: Buffer.from(text), url, firstLine: 1,
});

/** All that the parser finds in a feed. */
export const parsedFeed = async (text: string, url: string | null = null): Promise<ParseResult[]> => all(feed(inputOf(text, url)));

/** The parsedItems of a feed's items. */
export const parsedItems = async (text: string, url: string | null = null): Promise<ParsedArticle[]> => {
	const parsed = await parsedFeed(text, url);
	return parsed.flatMap(each => each.kind === 'article' ? [each.article] : []);
};

/** The articles that a feed gives. */
export const parsedArticles = async (text: string, url: string | null = null): Promise<Article[]> => {
	const made = await parsedItems(text, url);
	return made.map(item => makeArticle(item, 'feed.xml')).filter(article => article !== undefined);
};

/** One field of each of the articles. */
export const valuesOf = async <Field extends keyof Article>(field: Field, text: string): Promise<Array<Article[Field]>> => {
	const articles = await parsedArticles(text);
	return articles.map(article => article[field]);
};
