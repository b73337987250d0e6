import {type Block, type Style} from '../../article/article.js';
import {sanitizeText} from '../../text/sanitize.js';
import {type StructuredText} from '../model/structured-text.js';
import {type StyledText} from './styled-text.js';

/** The lists and quotes that contain a block. */
export type BlockContext = {
	/** The number of lists. */
	readonly list: number;
	/** The number of block quotes. */
	readonly quote: number;
	/** True if there are no blank lines between the items of the list. */
	readonly isTight: boolean;
};

/** Deeper lists and quotes are not indented more. The indentation of thousands of levels would fill the memory. */
const maxLevel = 12;

/** The text of a thematic break. */
const rule: StyledText = {text: '* * *', styles: []};

/** Returns code with all its blanks, without empty lines around it. */
const codeText = (raw: string): StyledText => ({text: sanitizeText(raw).replace(/^(?:[ \t]*\n)+/, '').trimEnd(), styles: []});

/**
 * Writes blocks one below the other. List items keep their number or get a bullet. Nested items are indented by blanks before
 * the block. The items of a tight list are on successive lines; a blank line separates all other blocks.
 */
export class BlockWriter {
	/** The bullet or number of the current item, with a blank after it. It is put before the next block. */
	marker = '';
	readonly #pieces: string[] = [];
	readonly #blocks: Block[] = [];
	readonly #styles: Style[] = [];
	#length = 0;

	heading(level: number, rich: StyledText, context: BlockContext): void {
		this.#write('heading', level, rich, context);
	}

	/** Writes a paragraph, a list item, or a paragraph of a block quote. */
	prose(rich: StyledText, context: BlockContext): void {
		if (context.list > 0) {
			this.#write('list-item', Math.min(maxLevel, context.list), rich, context);
		} else if (context.quote > 0) {
			this.#write('block-quote', Math.min(maxLevel, context.quote), rich, context);
		} else {
			this.#write('paragraph', 1, rich, context);
		}
	}

	code(raw: string, context: BlockContext): void {
		this.#verbatim('code', codeText(raw), context);
	}

	table(rich: StyledText, context: BlockContext): void {
		this.#verbatim('table', rich, context);
	}

	/** Writes a thematic break. */
	rule(context: BlockContext): void {
		this.#write('rule', 1, rule, context);
	}

	finish(): StructuredText {
		return {text: this.#pieces.join(''), blocks: this.#blocks, styles: this.#styles};
	}

	/** Writes code or a table. A bullet is on a separate line, because it would shift the columns. */
	#verbatim(kind: 'code' | 'table', rich: StyledText, context: BlockContext): void {
		if (this.marker !== '' && rich.text.trim() !== '') {
			this.#write('list-item', Math.min(maxLevel, context.list), {text: '', styles: []}, context);
		}

		this.#write(kind, 1, rich, context);
	}

	#write(kind: Block['kind'], level: number, {text, styles}: StyledText, context: BlockContext): void {
		const {marker} = this;
		const isItem = marker !== '';
		const written = (marker + text).trimEnd();
		if (written === '' || (isItem && text.trim() === '' && kind !== 'list-item')) {
			return;
		}

		this.marker = '';
		const last = this.#blocks.at(-1);
		if (last) {
			// The indentation is part of the text, between the blocks, so plain output shows the nesting too.
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
