import {type Parser} from '../draft.js';
import {readPage} from './read-page.js';

/** HTML files and web pages. */
export const html: Parser = async function * ({text, url}) {
	const {feeds, isArticle, ...draft} = await readPage(text, url);
	yield {kind: 'draft', draft: {...draft, id: null}};
	if (isArticle || url === null) {
		return;
	}

	for (const feed of feeds) {
		yield {kind: 'reference', reference: {...feed, groups: []}};
	}
};
