import {type Parser} from '../model/parsed-article.js';
import {readPage} from './read-page.js';

const noArticle = 'no article, all the text of the page';

/**
 * Parses an HTML file or web page: yields its article. For a page from the web without an article, yields a reference to the
 * first feed that it names (others are of comments, or the same feed in another format); else all its text. Yields nothing for
 * a page that scripts would fill.
 */
export const html: Parser = async function * ({text, url}) {
	const {feeds, isArticle, ...page} = await readPage(text, url);
	const [feed] = url === null ? [] : feeds;
	if (isArticle) {
		yield {kind: 'article', article: {...page, id: null}};
	} else if (feed) {
		yield {kind: 'reference', reference: {...feed, groups: []}};
	} else if (page.content.text !== '') {
		yield {kind: 'article', article: {...page, id: null, note: noArticle}};
	}
};
