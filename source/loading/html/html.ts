import {type Parser} from '../draft.js';
import {readPage} from './read-page.js';

/** Behind the name of the source. */
const noArticle = 'no article, all the text of the page';

/** HTML files and web pages: the article, or all the text and the feeds that the page names, if it came over the web. */
export const html: Parser = async function * ({text, url}) {
	const {feeds, isArticle, ...draft} = await readPage(text, url);
	if (isArticle) {
		yield {kind: 'draft', draft: {...draft, id: null}};
		return;
	}

	yield {kind: 'draft', draft: {...draft, id: null, note: noArticle}};
	if (url === null) {
		return;
	}

	for (const feed of feeds) {
		yield {kind: 'reference', reference: {...feed, groups: []}};
	}
};
