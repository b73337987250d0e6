import {Buffer} from 'node:buffer';
import {type Article} from '../../source/article/article.js';
import {type Draft, type Parser, type ParserInput} from '../../source/loading/model/draft.js';
import {makeArticle} from '../../source/loading/metadata/make-article.js';

/** What a parser finds in a text or bytes: drafts, the articles that they become, and what is wrong. */
export const parsedBy = async (parser: Parser, input: string | Uint8Array, rest: Partial<ParserInput> = {}): Promise<{
	readonly drafts: Draft[];
	readonly articles: Article[];
	readonly problems: string[];
}> => {
	const bytes = typeof input === 'string' ? Buffer.from(input) : input;
	const drafts: Draft[] = [];
	const articles: Article[] = [];
	const problems: string[] = [];
	for await (const parsed of parser({
		text: Buffer.from(bytes).toString(), bytes, url: null, firstLine: 1, ...rest,
	})) {
		if (parsed.kind === 'draft') {
			drafts.push(parsed.draft);
			const article = makeArticle(parsed.draft, '-');
			if (article) {
				articles.push(article);
			}
		} else if (parsed.kind === 'problem') {
			problems.push(parsed.problem);
		}
	}

	return {drafts, articles, problems};
};
