import {type Style} from '../../article/article.js';
import {BlockWriter, type BlockContext} from '../prose/block-writer.js';
import {type StructuredText} from '../model/structured-text.js';
import {StyledTextBuilder, type StyledText} from '../prose/styled-text.js';
import {scriptToText, type ScriptKind} from './super-and-subscript.js';
import {Table} from './table.js';

/** Tells whether a text is the label of an advertisement. */
const isAdvertisementLabel = (text: string): boolean => text.length < 40 && /^(?:advertisement|story continues below advertisement)$/i.test(text);

/** Ends an element. */
export type CloseElement = () => void;

type OpenStyle = {readonly style: Pick<Style, 'kind' | 'url'>; start: number};

type List = {readonly isOrdered: boolean; next: number};

/**
 * Builds blocks from the text of a page, and keeps track of the elements that contain it. Each method that opens an element
 * returns the function that closes it.
 */
export class BlockBuilder {
	/** The base of relative links; `null` if it is unknown. */
	readonly base: string | null;
	readonly #writer = new BlockWriter();
	readonly #styles: OpenStyle[] = [];
	readonly #lists: List[] = [];
	/** Text since the last tag. It is sanitised in one piece, because joiners and escape sequences depend on their context. */
	#raw = '';
	#rich = new StyledTextBuilder();
	#heading = 0;
	#quotes = 0;
	#marker = '';
	/** The content of the open `pre` element. */
	#verbatim: string | undefined;
	/** The innermost table, unless it was found to be used for layout. */
	#table: Table | undefined;
	/** The last block, to detect a caption that repeats the alternative text of its image. */
	#last = '';
	#isCaption = false;
	/** The open superscript or subscript. */
	#superOrSubscript: {raw: string; isLinked: boolean} | undefined;
	/** The number of open `q` elements. */
	#quotations = 0;

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

	text(text: string): void {
		this.#raw += text;
	}

	/** Takes the text before a tag. Must be called at each tag that is not ignored. */
	takeText(): void {
		if (this.#raw === '') {
			return;
		}

		if (this.#superOrSubscript) {
			this.#superOrSubscript.raw += this.#raw;
		} else if (this.#verbatim === undefined) {
			this.#rich.append(this.#raw);
		} else {
			this.#verbatim += this.#raw;
		}

		this.#raw = '';
	}

	/** Adds text that is not in the source, such as a quotation mark. */
	insert(text: string): void {
		this.#raw = text;
		this.takeText();
	}

	breakLine(): void {
		if (this.#superOrSubscript) {
			this.#superOrSubscript.raw += ' ';
		} else if (this.#verbatim === undefined) {
			this.#rich.breakLine();
		} else {
			this.#verbatim += '\n';
		}
	}

	/** Ends the current block, if any. In preformatted text, ends the line. */
	readonly endBlock = (): void => {
		if (this.#superOrSubscript) {
			this.#superOrSubscript.raw += ' ';
			return;
		}

		if (this.#verbatim !== undefined) {
			this.#verbatim += this.#verbatim === '' || this.#verbatim.endsWith('\n') ? '' : '\n';
			return;
		}

		if (this.#rich.end === 0) {
			return;
		}

		for (const open of this.#styles) {
			this.#rich.style(open.style, open.start);
			open.start = 0;
		}

		const rich = this.#rich.finish();
		this.#rich = new StyledTextBuilder();
		if (rich.text !== '' && !isAdvertisementLabel(rich.text)) {
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

	/** Opens a style. Inside a style of the same kind it has no effect: it would look the same, and thousands would cost time at each block. */
	openStyle(style: Pick<Style, 'kind' | 'url'>): CloseElement | undefined {
		if (this.#styles.some(open => open.style.kind === style.kind)) {
			return undefined;
		}

		const open = {style, start: this.#rich.end};
		this.#styles.push(open);
		return () => {
			this.#rich.style(style, open.start);
			this.#styles.splice(this.#styles.indexOf(open), 1);
		};
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
		this.endBlock();
		this.#lists.push(list);
		return () => {
			this.endBlock();
			this.#lists.pop();
		};
	}

	openItem(number: number | undefined): CloseElement {
		const closeList = this.#lists.length === 0 ? this.openList({isOrdered: false, next: 1}) : undefined;
		this.endBlock();
		const list = this.#lists.at(-1);
		if (list?.isOrdered) {
			const given = number ?? list.next;
			this.#marker = `${given}. `;
			list.next = given + 1;
		} else {
			this.#marker = '• ';
		}

		return () => {
			this.endBlock();
			this.#marker = '';
			closeList?.();
		};
	}

	openBlockQuote(): CloseElement {
		this.endBlock();
		this.#quotes++;
		return () => {
			this.endBlock();
			this.#quotes--;
		};
	}

	/** Opens a superscript or subscript: `10` with a raised `6` must not become `106`. */
	openSuperOrSubscript(kind: ScriptKind): CloseElement | undefined {
		if (this.#verbatim !== undefined || this.#superOrSubscript !== undefined) {
			return undefined;
		}

		this.#superOrSubscript = {raw: '', isLinked: this.#styles.some(({style}) => style.kind === 'link')};
		return () => {
			const {raw, isLinked} = this.#superOrSubscript ?? {raw: '', isLinked: false};
			this.#superOrSubscript = undefined;
			if (raw !== '') {
				this.#rich.append(scriptToText(raw, kind, isLinked));
			}
		};
	}

	/** Marks the open superscript as a link, even if it leads to a place on the page: it is the number of a note. */
	markScriptAsLink(): void {
		if (this.#superOrSubscript) {
			this.#superOrSubscript.isLinked = true;
		}
	}

	openQuotation(): CloseElement {
		const [before, behind] = this.#quotations % 2 === 0 ? ['“', '”'] as const : ['‘', '’'] as const;
		this.#quotations++;
		this.insert(before);
		return () => {
			this.#quotations--;
			this.insert(behind);
		};
	}

	openVerbatim(): CloseElement | undefined {
		this.endBlock();
		if (this.#verbatim !== undefined) {
			return this.endBlock;
		}

		this.#verbatim = '';
		return () => {
			const raw = this.#verbatim ?? '';
			this.#verbatim = undefined;
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
		this.takeText();
		this.endBlock();
		return this.#writer.finish();
	}

	#context(): BlockContext {
		return {list: this.#lists.length, quote: this.#quotes, isTight: true};
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
