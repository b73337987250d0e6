import {Buffer} from 'node:buffer';
import {type Article} from '../../../source/article/article.js';
import {type ParsedArticle, type ParseResult, type ParserInput} from '../../../source/loading/model/parsed-article.js';
import {feed} from '../../../source/loading/feeds/feed.js';
import {makeArticle} from '../../../source/loading/metadata/make-article.js';

/** Collects all values. */
export const all = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
	const given: Value[] = [];
	for await (const value of values) {
		given.push(value);
	}

	return given;
};

/** Makes the input of a parser for a whole file. */
export const inputOf = (text: string, url: string | null = null): ParserInput => ({
	text, bytes: Buffer.from(text), url, firstLine: 1,
});

/** Returns all results of the parser for a feed. */
export const parsedFeed = async (text: string, url: string | null = null): Promise<ParseResult[]> => all(feed(inputOf(text, url)));

/** Returns the parsed items of a feed. */
export const parsedItems = async (text: string, url: string | null = null): Promise<ParsedArticle[]> => {
	const parsed = await parsedFeed(text, url);
	return parsed.flatMap(each => each.kind === 'article' ? [each.article] : []);
};

/** Returns the articles of a feed. */
export const parsedArticles = async (text: string, url: string | null = null): Promise<Article[]> => {
	const made = await parsedItems(text, url);
	return made.map(item => makeArticle(item, 'feed.xml')).filter(article => article !== undefined);
};

/** Returns one field of each article of a feed. */
export const valuesOf = async <Field extends keyof Article>(field: Field, text: string): Promise<Array<Article[Field]>> => {
	const articles = await parsedArticles(text);
	return articles.map(article => article[field]);
};
