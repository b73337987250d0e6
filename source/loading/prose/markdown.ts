import {type MarkedToken, type Token, type Tokens} from 'marked';
import {type StructuredText} from '../model/structured-text.js';
import {BlockWriter, type BlockContext} from './block-writer.js';
import {htmlParagraphs} from './html-to-text.js';
import {isCostly} from './markdown-cost.js';
import {inlineText} from './markdown-inline.js';
import {tableText} from './markdown-table.js';
import {parsePlain} from './plain.js';
import {StyledTextBuilder, type StyledText} from './styled-text.js';

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

/** Writes what the lexer found as blocks. */
class MarkdownWriter {
	readonly writer = new BlockWriter();

	walk(tokens: readonly Token[], context: BlockContext): void {
		for (const token of tokens) {
			// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `Token` also allows for those of extensions; none are used.
			this.#add(token as MarkedToken, context);
		}
	}

	#add(token: MarkedToken, context: BlockContext): void {
		// eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- The other tokens do not come up here.
		switch (token.type) {
			case 'heading': {
				this.writer.heading(token.depth, inlineText(token.tokens), context);
				break;
			}

			case 'paragraph':
			case 'text': {
				this.writer.prose(inlineText(token.tokens ?? [token]), context);
				break;
			}

			case 'checkbox': {
				this.writer.marker += token.checked ? '[x] ' : '[ ] ';
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
				this.writer.code(token.text, context);
				break;
			}

			case 'table': {
				this.writer.table(tableText(token), context);
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
				// Blank lines and link definitions are not read.
		}
	}

	#list({items, ordered, start, loose}: Tokens.List, context: BlockContext): void {
		const inner = {...context, list: context.list + 1, isTight: !loose};
		let number = start === '' ? 1 : start;
		for (const item of items) {
			this.writer.marker = ordered ? `${number}. ` : '• ';
			this.walk(item.tokens, inner);
			this.writer.marker = '';
			number++;
		}
	}
}

/**
 * Markdown (with GitHub's tables, task lists and bare links) to what is read of it: no markup, character references
 * decoded, each piece sanitised once after that. Lines wrapped in the source are joined; a hard break is `\n`.
 *
 * For the shape of lists see `block-writer.ts`. A thematic break reads `* * *`. Links to http, https and mailto addresses
 * become styles; others, relative ones too, only text. Loads the lexer when first called.
 *
 * Markdown that would take the lexer seconds (see `markdown-cost.ts`) is read as plain text.
 */
export const parseMarkdown = async (raw: string): Promise<StructuredText> => {
	if (isCostly(raw)) {
		return parsePlain(raw);
	}

	const {lexer} = await import('marked');
	try {
		const walk = new MarkdownWriter();
		walk.walk(lexer(raw), {list: 0, quote: 0, isTight: false});
		return walk.writer.finish();
	} catch {
		// Thousands of nested emphases overflow the lexer's stack.
		return parsePlain(raw);
	}
};
