import {type StructuredText} from '../model/structured-text.js';
import {HtmlBlockWriter} from './html-block-writer.js';
import {walkMarkup} from './walk-markup.js';

const nothing = (): undefined => undefined;

/** Their content is text to the tokenizer. */
const isCode = (name: string): boolean => name === 'script' || name === 'style';

/** Those that stand alone, and what would swallow all that comes behind it. */
const withoutEnd = new Set(['br', 'hr', 'img', 'pre', 'listing', 'xmp']);

/** Blocks from the tags alone, whatever lies in what: linear for the deepest. Styles, links and tables are lost. */
const parseFlat = async (html: string): Promise<StructuredText> => {
	const {Tokenizer} = await import('htmlparser2');
	const writer = new HtmlBlockWriter(null);
	let isInCode = false;
	const write = (text: string): void => {
		if (!isInCode) {
			writer.text(text);
		}
	};

	const touch = (name: string): void => {
		writer.open(name, nothing);
		writer.close();
	};

	const tokenizer = new Tokenizer({decodeEntities: true}, {
		ontext(start, end) {
			write(html.slice(start, end));
		},
		ontextentity(codePoint) {
			write(String.fromCodePoint(codePoint));
		},
		onopentagname(start, end) {
			const name = html.slice(start, end).toLowerCase();
			isInCode = isCode(name);
			touch(name);
		},
		onclosetag(start, end) {
			const name = html.slice(start, end).toLowerCase();
			isInCode = false;
			if (!withoutEnd.has(name)) {
				touch(name);
			}
		},
		onattribdata: nothing,
		onattribentity: nothing,
		onattribend: nothing,
		onattribname: nothing,
		oncdata: nothing,
		oncomment: nothing,
		ondeclaration: nothing,
		onend: nothing,
		onopentagend: nothing,
		onprocessinginstruction: nothing,
		onselfclosingtag: nothing,
	});
	tokenizer.write(html);
	tokenizer.end();
	return writer.finish();
};

/**
 * The text of a piece of HTML with its structure (an item of a feed, a newsletter, a page that is no article), by the
 * tags as they stand: no tree is built, so that it takes a second for the largest and worst.
 *
 * @param url what relative links start from, absolute; `null` where that is not known
 */
export const parseHtml = async (html: string, url: string | null): Promise<StructuredText> => {
	const writer = new HtmlBlockWriter(url);
	const isWhole = await walkMarkup(html, {
		open(name, attributes) {
			writer.open(name, attribute => attributes[attribute]);
		},
		close() {
			writer.close();
		},
		text(text) {
			writer.text(text);
		},
	});
	return isWhole ? writer.finish() : parseFlat(html);
};
