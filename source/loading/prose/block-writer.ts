import {type Block, type Style} from '../../article/article.js';
import {sanitizeText} from '../../text/sanitize.js';
import {type StructuredText} from '../model/structured-text.js';
import {type StyledText} from './styled-text.js';

/** What a block stands in. */
export type BlockContext = {
	/** How many lists. */
	readonly list: number;
	/** How many block quotes. */
	readonly quote: number;
	/** Whether the items of the list follow each other without blank lines. */
	readonly isTight: boolean;
};

/** Deeper lists and quotes stand no further in, else the indents of some thousand of them would fill the memory. */
const maxLevel = 12;

/** What stands in the text for a thematic break. */
const rule: StyledText = {text: '* * *', styles: []};

/** Code as it is to stand in the text: with all its blanks, without empty lines around it. */
const codeText = (raw: string): StyledText => ({text: sanitizeText(raw).replace(/^(?:[ \t]*\n)+/, '').trimEnd(), styles: []});

/**
 * Writes blocks one below the other. List items keep their number or get a bullet, nested ones are indented by blanks
 * before the block; tight lists have one item a line, all other blocks a blank line between.
 */
export class BlockWriter {
	/** The bullet or number of the item that begins, with a blank behind it; it goes in front of the next block. */
	marker = '';
	readonly #pieces: string[] = [];
	readonly #blocks: Block[] = [];
	readonly #styles: Style[] = [];
	#length = 0;

	heading(level: number, rich: StyledText, context: BlockContext): void {
		this.#write('heading', level, rich, context);
	}

	/** A paragraph, or what it is in a list or quote. */
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

	/** A thematic break. */
	rule(context: BlockContext): void {
		this.#write('rule', 1, rule, context);
	}

	finish(): StructuredText {
		return {text: this.#pieces.join(''), blocks: this.#blocks, styles: this.#styles};
	}

	/** Columns must not be shifted by a bullet: that gets a line of its own. */
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
