import {type Parser} from '../model/parsed-article.js';
import {readPage} from './read-page.js';

const noArticle = 'no article, all the text of the page';

/**
 * HTML files and web pages: the article. Of a page that is none, the feed that it names, the first one (others are of
 * comments or the same in another format), if it came over the web; else all its text. A page that scripts would fill has
 * none, and gives nothing.
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
