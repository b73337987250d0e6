import {type Document} from '../document.js';
import {htmlParagraphs} from '../html-text.js';
import {parsePlain} from '../plain.js';

/** Stand-in until the real one is here. */
export const htmlDocument = async (html: string, _url: string | null): Promise<Document> =>
	parsePlain(htmlParagraphs(html).map(paragraph => paragraph.replaceAll(/\n+/g, '\n')).join('\n\n'));
