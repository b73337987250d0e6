import {type StructuredText} from '../model/structured-text.js';
import {HtmlBlockWriter} from './html-block-writer.js';
import {walkMarkup} from './walk-markup.js';

const nothing = (): undefined => undefined;

/** Elements whose content the tokenizer reports as text. */
const isCode = (name: string): boolean => name === 'script' || name === 'style';

/** Void elements, and elements that would contain everything after them. */
const withoutEnd = new Set(['br', 'hr', 'img', 'pre', 'listing', 'xmp']);

/** Parses HTML by its tags alone, without nesting, so the time is linear for any depth. Styles, links and tables are lost. */
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
 * Parses HTML (an item of a feed, a newsletter, a page that is not an article) into text with blocks and styles. It reads the
 * tags in order and builds no tree, so the largest and worst input takes a second.
 *
 * @param url the absolute base of relative links; `null` if it is unknown
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
