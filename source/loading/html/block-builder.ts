import {
	BlockWriter, bulletOf, isList, maxLevel, type BlockContext, type OpenList, type OpenQuote,
} from '../prose/block-writer.js';
import {type StructuredText} from '../model/structured-text.js';
import {type StyledText} from '../prose/styled-text.js';
import {InlineText, type CloseElement} from './inline-text.js';
import {Table} from './table.js';

/** Tells whether a text is the label of an advertisement. */
const isAdvertisementLabel = (text: string): boolean => text.length < 40 && /^(?:advertisement|story continues below advertisement)$/i.test(text);

/** A list of HTML. */
type List = OpenList & {readonly isOrdered: boolean; next: number};

/** Creates an unordered list; also for what is indented like its items. */
export const unorderedList = (columns = 0): List => ({isOrdered: false, next: 1, columns});

/**
 * Builds blocks from the text of a page, and keeps track of the elements that contain it. Each method that opens an element
 * returns the function that closes it.
 */
export class BlockBuilder {
	/** The base of relative links; `null` if it is unknown. */
	readonly base: string | null;
	/** The text of the current block. */
	readonly inline = new InlineText();
	readonly #writer = new BlockWriter();
	readonly #containers: Array<List | OpenQuote> = [];
	#heading = 0;
	#marker = '';
	/** The innermost table, unless it was found to be used for layout. */
	#table: Table | undefined;
	/** The last block, to detect a caption that repeats the alternative text of its image. */
	#last = '';
	#isCaption = false;

	constructor(base: string | null) {
		this.base = base;
	}

	/** The table that the next row or cell belongs to. */
	get table(): Table | undefined {
		if (this.#table?.isTooLarge) {
			this.#dissolveTable();
		}

		return this.#table;
	}

	/** Ends the current block, if any. In preformatted text, ends the line. */
	readonly endBlock = (): void => {
		const rich = this.inline.finishBlock();
		if (rich && rich.text !== '' && !isAdvertisementLabel(rich.text)) {
			this.#writeProse(rich);
		}
	};

	rule(): void {
		this.endBlock();
		const context = this.#context();
		this.#put({text: '', styles: []}, false, () => {
			this.#writer.rule(context);
		});
	}

	openHeading(level: number): CloseElement {
		this.endBlock();
		this.#heading = level;
		return () => {
			this.endBlock();
			this.#heading = 0;
		};
	}

	openCaption(): CloseElement {
		this.endBlock();
		this.#isCaption = true;
		return () => {
			this.endBlock();
			this.#isCaption = false;
		};
	}

	openList(list: List): CloseElement {
		return this.#openContainer(list);
	}

	openItem(number: number | undefined): CloseElement {
		const innermost = this.#containers.findLast(container => isList(container));
		const closeList = innermost ? undefined : this.openList(unorderedList());
		this.endBlock();
		const list = innermost ?? this.#containers.findLast(container => isList(container));
		if (list?.isOrdered) {
			const given = number ?? list.next;
			this.#marker = `${given}. `;
			list.next = given + 1;
		} else {
			this.#marker = bulletOf(this.#context());
		}

		return () => {
			this.endBlock();
			this.#marker = '';
			closeList?.();
		};
	}

	openBlockQuote(): CloseElement {
		return this.#openContainer({kind: 'quote'});
	}

	openVerbatim(): CloseElement | undefined {
		this.endBlock();
		if (this.inline.isVerbatim) {
			return this.endBlock;
		}

		this.inline.startVerbatim();
		return () => {
			const raw = this.inline.finishVerbatim();
			const context = this.#context();
			if (raw.trim() !== '') {
				this.#put({text: raw, styles: []}, false, () => {
					this.#writer.code(raw, context);
				});
			}
		};
	}

	/** Opens a table. A table inside another one shows that the outer one is used for layout. */
	openTable(isPresentation: boolean): CloseElement {
		this.endBlock();
		this.#dissolveTable();
		const table = isPresentation ? undefined : new Table();
		this.#table = table;
		return () => {
			this.endBlock();
			if (table && this.#table === table) {
				this.#writeTable(table);
			}

			this.#table = undefined;
		};
	}

	finish(): StructuredText {
		this.inline.takeText();
		this.endBlock();
		return this.#writer.finish();
	}

	#openContainer(container: List | OpenQuote): CloseElement {
		this.endBlock();
		this.#containers.push(container);
		return () => {
			this.endBlock();
			this.#containers.pop();
		};
	}

	#context(): BlockContext {
		return {containers: this.#containers.slice(0, maxLevel), isTight: true};
	}

	#dissolveTable(): void {
		this.#table?.writeBlocks();
		this.#table = undefined;
	}

	#writeTable(table: Table): void {
		const columns = table.columns();
		if (columns) {
			this.#table = undefined;
			this.#writer.table(columns, this.#context());
			this.#last = columns.text;
		} else {
			this.#dissolveTable();
		}
	}

	#writeProse(rich: StyledText): void {
		const context = this.#context();
		const level = this.#heading;
		const isCaption = this.#isCaption;
		this.#put(rich, level === 0, () => {
			if (level > 0) {
				this.#writer.heading(level, rich, context);
			} else if (!isCaption || rich.text !== this.#last) {
				this.#writer.prose(rich, context);
			}
		});
	}

	/** Writes a block, or hands it to its table, which writes it later. */
	#put(rich: StyledText, isProse: boolean, writeBlock: () => void): void {
		const marker = this.#marker;
		this.#marker = '';
		const write = (): void => {
			this.#writer.marker = marker;
			writeBlock();
			this.#writer.marker = '';
			this.#last = rich.text;
		};

		const shift = marker.length;
		const marked = shift === 0 ? rich : {text: marker + rich.text, styles: rich.styles.map(style => ({...style, start: style.start + shift, end: style.end + shift}))};
		if (!this.#table?.add({rich: marked, isProse, write})) {
			write();
		}
	}
}
