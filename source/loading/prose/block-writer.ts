import {type Alert, type Block, type Style} from '../../article/article.js';
import {sanitizeText} from '../../text/sanitize.js';
import {displayWidth} from '../../text/width.js';
import {type StructuredText} from '../model/structured-text.js';
import {type TableText} from './columns.js';
import {type StyledText} from './styled-text.js';

/** A list, which contains blocks as its items. Its columns grow with its bullets and numbers. */
export type OpenList = {columns: number};

/** A block quote. */
export type OpenQuote = {readonly kind: 'quote'};

/** The lists and quotes that contain a block. */
export type BlockContext = {
	/** Outermost first. The same object stands for the same list or quote. */
	readonly containers: ReadonlyArray<OpenList | OpenQuote>;
	/** True if there are no blank lines between the items of the list. */
	readonly isTight: boolean;
};

/** Tells whether a container is a list. */
export const isList = (container: OpenList | OpenQuote): container is OpenList => 'columns' in container;

const bullets = ['•', '◦', '‣'] as const;

/** Returns the bullet of the items of the innermost list, with a blank after it. It differs by the depth of the list. */
export const bulletOf = ({containers}: Pick<BlockContext, 'containers'>): string => {
	const lists = containers.filter(container => isList(container)).length;
	return `${bullets[Math.max(0, lists - 1)] ?? bullets[2]} `;
};

/** Deeper lists and quotes are not indented more. The indentation of thousands of levels would fill the memory. */
export const maxLevel = 12;

/** A block with its lists and quotes; the columns of a list are known when it ends. */
type WrittenBlock = {readonly block: Block; readonly containers: BlockContext['containers']};

/** Returns the number of containers that two blocks share, outermost first. */
const sharedCount = (a: BlockContext['containers'], b: BlockContext['containers']): number => {
	const different = b.findIndex((container, index) => container !== a[index]);
	return different === -1 ? b.length : different;
};

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
	readonly #blocks: WrittenBlock[] = [];
	readonly #styles: Style[] = [];
	#length = 0;
	/** The number of the footnote that begins with the next block. */
	#note: number | undefined;

	heading(level: number, rich: StyledText, context: BlockContext): void {
		this.#write('heading', level, rich, context);
	}

	/** Writes a paragraph, a list item, or a paragraph of a block quote. */
	prose(rich: StyledText, context: BlockContext): void {
		const lists = context.containers.filter(container => isList(container)).length;
		if (lists > 0) {
			this.#write('list-item', lists, rich, context);
		} else if (context.containers.length > 0) {
			this.#write('block-quote', context.containers.length, rich, context);
		} else {
			this.#write('paragraph', 1, rich, context);
		}
	}

	code(raw: string, context: BlockContext): void {
		this.#verbatim('code', codeText(raw), context);
	}

	table(rich: TableText, context: BlockContext): void {
		this.#verbatim('table', rich, context);
	}

	/** Writes the label of an alert. */
	alert(alert: Alert, context: BlockContext): void {
		this.#write('block-quote', context.containers.length, {text: alert.charAt(0).toUpperCase() + alert.slice(1), styles: [], alert}, context);
	}

	/** Starts a footnote: its number is put before the next block. */
	startNote(number: number): void {
		this.marker = `${number}. `;
		this.#note = number;
	}

	/** Writes a thematic break, unless one is written already or there is nothing above. */
	separator(): void {
		if ((this.#blocks.at(-1)?.block.kind ?? 'rule') !== 'rule') {
			this.rule({containers: [], isTight: false});
		}
	}

	/** Writes a thematic break. */
	rule(context: BlockContext): void {
		this.#write('rule', 1, rule, context);
	}

	finish(): StructuredText {
		const blocks = this.#blocks.map(({block, containers}, index): Block => {
			if (containers.length === 0) {
				return block;
			}

			const shared = sharedCount(this.#blocks[index - 1]?.containers ?? [], containers);
			return {
				...block,
				containers: containers.map(container => isList(container) ? container.columns : 'quote'),
				...(shared > 0 && {sharedContainers: shared}),
			};
		});
		return {text: this.#pieces.join(''), blocks, styles: this.#styles};
	}

	/** Writes code or a table. A bullet is on a separate line, because it would shift the columns. */
	#verbatim(kind: 'code' | 'table', rich: StyledText & Pick<Block, 'table'>, context: BlockContext): void {
		if (this.marker !== '' && rich.text.trim() !== '') {
			this.#write('list-item', Math.max(1, context.containers.filter(container => isList(container)).length), {text: '', styles: []}, context);
		}

		this.#write(kind, 1, rich, context);
	}

	#write(kind: Block['kind'], level: number, {text, styles, alert, table}: StyledText & Pick<Block, 'alert' | 'table'>, context: BlockContext): void {
		const {marker} = this;
		const isItem = marker !== '';
		const written = (marker + text).trimEnd();
		if (written === '' || (isItem && text.trim() === '' && kind !== 'list-item')) {
			return;
		}

		this.marker = '';
		const last = this.#blocks.at(-1);
		const containers = context.containers.slice(0, maxLevel);
		if (last) {
			// The indentation is part of the text, between the blocks, so plain output shows the nesting too.
			const indent = kind === 'list-item' ? '  '.repeat(Math.min(maxLevel, level) - 1) : '';
			const isInSameList = containers.slice(0, sharedCount(last.containers, containers)).some(container => isList(container));
			const isClose = context.isTight && isItem && last.block.kind === 'list-item' && isInSameList;
			this.#push((isClose ? '\n' : '\n\n') + indent);
		}

		const start = this.#length;
		this.#push(written);
		const list = isItem ? containers.findLast(container => isList(container)) : undefined;
		if (list) {
			list.columns = Math.max(list.columns, displayWidth(marker));
		}

		const note = isItem ? this.#note : undefined;
		const block = {
			start,
			end: this.#length,
			kind,
			level: Math.min(maxLevel, level),
			...(list && {markerLength: Math.min(marker.length, written.length)}),
			...(alert && {alert}),
			...(table && {table}),
			...(note !== undefined && {note}),
		};
		if (note !== undefined) {
			this.#note = undefined;
			this.#styles.push({
				start, end: start + marker.trimEnd().length, kind: 'note', note,
			});
		}

		this.#blocks.push({block, containers});
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
