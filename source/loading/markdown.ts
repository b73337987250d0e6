import {type MarkedToken, type Token, type Tokens} from 'marked';
import {type Block, type Style} from '../article/article.js';
import {sanitizeText} from '../text/sanitize.js';
import {type Document} from './document.js';
import {htmlParagraphs} from './html-text.js';
import {isCostly} from './markdown-cost.js';
import {inlineText} from './markdown-inline.js';
import {tableText} from './markdown-table.js';
import {parsePlain} from './plain.js';
import {RichText, type Rich} from './rich-text.js';

/** What stands in the text for a thematic break. */
const rule = '* * *';

/** What a block stands in. */
type Context = {
	/** How many lists. */
	readonly list: number;
	/** How many block quotes. */
	readonly quote: number;
	/** Whether the items of the list follow each other without blank lines. */
	readonly isTight: boolean;
};

const paragraph = (text: string): Rich => {
	const rich = new RichText();
	for (const [index, line] of text.split('\n').entries()) {
		if (index > 0) {
			rich.breakLine();
		}

		rich.append(line);
	}

	return rich.finish();
};

/** Writes blocks one below the other. */
class Writer {
	readonly #pieces: string[] = [];
	readonly #blocks: Block[] = [];
	readonly #styles: Style[] = [];
	#length = 0;
	/** The bullet or number of the item that begins; it goes in front of its first block. */
	#marker = '';

	walk(tokens: readonly Token[], context: Context): void {
		for (const token of tokens) {
			// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `Token` also allows for those of extensions; none are used.
			this.#add(token as MarkedToken, context);
		}
	}

	finish(): Document {
		return {text: this.#pieces.join(''), blocks: this.#blocks, styles: this.#styles};
	}

	#add(token: MarkedToken, context: Context): void {
		// eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- The other tokens do not come up here.
		switch (token.type) {
			case 'heading': {
				this.#write('heading', token.depth, inlineText(token.tokens), context);
				break;
			}

			case 'paragraph':
			case 'text': {
				this.#prose(inlineText(token.tokens ?? [token]), context);
				break;
			}

			case 'checkbox': {
				this.#marker += token.checked ? '[x] ' : '[ ] ';
				break;
			}

			case 'list': {
				this.#list(token, context);
				break;
			}

			case 'blockquote': {
				this.walk(token.tokens, {...context, quote: context.quote + 1, isTight: false});
				break;
			}

			case 'code': {
				this.#verbatim('code', {text: sanitizeText(token.text).replace(/^(?:[ \t]*\n)+/, '').trimEnd(), styles: []}, context);
				break;
			}

			case 'table': {
				this.#verbatim('table', tableText(token), context);
				break;
			}

			case 'hr': {
				this.#write('rule', 1, {text: rule, styles: []}, context);
				break;
			}

			case 'html': {
				for (const text of htmlParagraphs(token.text)) {
					this.#prose(paragraph(text), context);
				}

				break;
			}

			default:
				// Blank lines and link definitions are not read.
		}
	}

	#list({items, ordered, start, loose}: Tokens.List, context: Context): void {
		const inner = {...context, list: context.list + 1, isTight: !loose};
		let number = start === '' ? 1 : start;
		for (const item of items) {
			this.#marker = ordered ? `${number}. ` : '• ';
			this.walk(item.tokens, inner);
			this.#marker = '';
			number++;
		}
	}

	#prose(rich: Rich, context: Context): void {
		if (context.list > 0) {
			this.#write('list-item', context.list, rich, context);
		} else if (context.quote > 0) {
			this.#write('block-quote', context.quote, rich, context);
		} else {
			this.#write('paragraph', 1, rich, context);
		}
	}

	/** Columns must not be shifted by a bullet: that gets a line of its own. */
	#verbatim(kind: 'code' | 'table', rich: Rich, context: Context): void {
		if (this.#marker !== '' && rich.text.trim() !== '') {
			this.#write('list-item', context.list, {text: '', styles: []}, context);
		}

		this.#write(kind, 1, rich, context);
	}

	#write(kind: Block['kind'], level: number, {text, styles}: Rich, context: Context): void {
		const marker = this.#marker;
		const isItem = marker !== '';
		const written = (marker + text).trimEnd();
		if (written === '' || (isItem && text.trim() === '' && kind !== 'list-item')) {
			return;
		}

		this.#marker = '';
		const last = this.#blocks.at(-1);
		if (last) {
			// Indented in the text too, between the blocks, so that nesting shows in plain output.
			const indent = kind === 'list-item' ? '  '.repeat(level - 1) : '';
			const isClose = context.isTight && isItem && last.kind === 'list-item';
			this.#push((isClose ? '\n' : '\n\n') + indent);
		}

		const start = this.#length;
		this.#push(written);
		this.#blocks.push({
			start, end: this.#length, kind, level,
		});
		for (const style of styles) {
			const shift = start + marker.length;
			this.#styles.push({...style, start: style.start + shift, end: style.end + shift});
		}
	}

	#push(piece: string): void {
		this.#pieces.push(piece);
		this.#length += piece.length;
	}
}

/**
 * Markdown (with GitHub's tables, task lists and bare links) to what is read of it: no markup, character references
 * decoded, each piece sanitised once after that. Lines wrapped in the source are joined; a hard break is `\n`.
 *
 * List items keep their number or get a bullet, nested ones are indented by blanks before the block; tight lists have one
 * item a line, all other blocks a blank line between. A thematic break reads `* * *`. Links to http, https and mailto
 * addresses become styles; others, relative ones too, only text. Loads the lexer when first called.
 *
 * Markdown that would take the lexer seconds (see `markdown-cost.ts`) is read as plain text.
 */
export const parseMarkdown = async (raw: string): Promise<Document> => {
	if (isCostly(raw)) {
		return parsePlain(raw);
	}

	const {lexer} = await import('marked');
	try {
		const writer = new Writer();
		writer.walk(lexer(raw), {list: 0, quote: 0, isTight: false});
		return writer.finish();
	} catch {
		// Thousands of nested emphases overflow the lexer's stack.
		return parsePlain(raw);
	}
};
