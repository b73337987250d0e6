import {
	Marked, type MarkedToken, type Token, type Tokens,
} from 'marked';
import {type StructuredText} from '../../model/structured-text.js';
import {
	BlockWriter, bulletOf, type BlockContext, type OpenList,
} from '../block-writer.js';
import {htmlParagraphs} from '../html-to-text.js';
import {StyledTextBuilder, type StyledText} from '../styled-text.js';
import {takeAlert} from './markdown-alert.js';
import {Footnotes} from './markdown-footnotes.js';
import {inlineText} from './markdown-inline.js';
import {tableText} from './markdown-table.js';

/** Builds the text of a paragraph from clean text with line breaks. */
const paragraph = (text: string): StyledText => {
	const rich = new StyledTextBuilder();
	for (const [index, line] of text.split('\n').entries()) {
		if (index > 0) {
			rich.breakLine();
		}

		rich.append(line);
	}

	return rich.finish();
};

/** Writes the lexer's tokens as blocks. */
class MarkdownWriter {
	readonly writer = new BlockWriter();
	readonly footnotes = new Footnotes();

	walk(tokens: readonly Token[], context: BlockContext): void {
		for (const token of tokens) {
			// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `Token` also includes tokens of extensions; none are installed.
			this.#add(token as MarkedToken, context);
		}
	}

	/** Writes the notes at the end, under a rule. */
	writeNotes(): void {
		const list: OpenList = {columns: 0};
		for (const {number, tokens} of this.footnotes.notes()) {
			if (number === 1) {
				this.writer.separator();
			}

			this.writer.startNote(number);
			this.walk(tokens, {containers: [list], isTight: true});
			this.writer.marker = '';
		}
	}

	#add(token: MarkedToken, context: BlockContext): void {
		// eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- The other tokens do not occur at block level.
		switch (token.type) {
			case 'heading': {
				this.writer.heading(token.depth, this.#text(token.tokens), context);
				break;
			}

			case 'paragraph':
			case 'text': {
				this.writer.prose(this.#text(token.tokens ?? [token]), context);
				break;
			}

			case 'checkbox': {
				// It stands in the place of the bullet; a number stays.
				this.writer.marker = this.writer.marker.replace(/^\D /v, '') + (token.checked ? '[x] ' : '[ ] ');
				break;
			}

			case 'list': {
				this.#list(token, context);
				break;
			}

			case 'blockquote': {
				this.#blockQuote(token, {containers: [...context.containers, {kind: 'quote'}], isTight: false});
				break;
			}

			case 'code': {
				this.writer.code(token.text, context);
				break;
			}

			case 'table': {
				this.writer.table(tableText(token, tokens => this.#text(tokens)), context);
				break;
			}

			case 'hr': {
				this.writer.rule(context);
				break;
			}

			case 'html': {
				for (const text of htmlParagraphs(token.text)) {
					this.writer.prose(paragraph(text), context);
				}

				break;
			}

			default:
				// Blank lines and link definitions are not text.
		}
	}

	#text(tokens: readonly Token[]): StyledText {
		return inlineText(tokens, token => this.footnotes.numberOf(token));
	}

	#blockQuote({tokens}: Tokens.Blockquote, context: BlockContext): void {
		const found = takeAlert(tokens);
		if (found) {
			this.writer.alert(found.alert, context);
		}

		this.walk(found?.tokens ?? tokens, context);
	}

	#list({items, ordered, start, loose}: Tokens.List, context: BlockContext): void {
		const list: OpenList = {columns: 0};
		const inner = {containers: [...context.containers, list], isTight: !loose};
		let number = start === '' ? 1 : start;
		for (const item of items) {
			this.writer.marker = ordered ? `${number}. ` : bulletOf(inner);
			this.walk(item.tokens, inner);
			this.writer.marker = '';
			number++;
		}
	}
}

/**
 * Parses Markdown into blocks. `parseMarkdown` describes the result.
 *
 * @throws RangeError if inline markup is nested thousands of levels deep, which overflows the lexer's stack
 */
export const writeMarkdown = (raw: string): StructuredText => {
	const markdown = new MarkdownWriter();
	markdown.walk(new Marked(markdown.footnotes.extension).lexer(raw), {containers: [], isTight: false});
	markdown.writeNotes();
	return markdown.writer.finish();
};
