import {type Style} from '../../article/article.js';
import {BlockWriter, type BlockContext} from '../prose/block-writer.js';
import {type StructuredText} from '../model/structured-text.js';
import {StyledTextBuilder, type StyledText} from '../prose/styled-text.js';
import {scriptToText, type ScriptKind} from './super-and-subscript.js';
import {Table} from './table.js';

/** What stands in for an advertisement that is not there. */
const isAdvertisementLabel = (text: string): boolean => text.length < 40 && /^(?:advertisement|story continues below advertisement)$/i.test(text);

/** What is done where an element ends. */
export type CloseElement = () => void;

type OpenStyle = {readonly style: Pick<Style, 'kind' | 'url'>; start: number};

type List = {readonly isOrdered: boolean; next: number};

/** The flow of a page's text: gathers it into blocks, and knows what they stand in. What opens something gives what ends it. */
export class BlockBuilder {
	/** What relative links start from; `null` where that is not known. */
	readonly base: string | null;
	readonly #writer = new BlockWriter();
	readonly #styles: OpenStyle[] = [];
	readonly #lists: List[] = [];
	/** Text that no tag has interrupted yet: a joiner or an escape sequence is only known beside what it stands with. */
	#raw = '';
	#rich = new StyledTextBuilder();
	#heading = 0;
	#quotes = 0;
	#marker = '';
	/** The content of a `pre`. */
	#verbatim: string | undefined;
	/** The innermost table, unless it turned out to hold no columns. */
	#table: Table | undefined;
	/** The block written last, to know a caption that says what the alternative text of its image said. */
	#last = '';
	#isCaption = false;
	/** What stands above or below the line, until it ends. */
	#superOrSubscript: {raw: string; isLinked: boolean} | undefined;
	/** How many quotations (`q`) deep. */
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

	/** To be called at each tag that is read. */
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

	/** Text that the page shows but does not hold. */
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

	/** Ends the block, if one has begun. In verbatim text that is the end of a line. */
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

	/** Of styles of a kind inside each other the outer one counts: they look the same, and thousands would cost time at each block. */
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

	/** Numbers above or below the line: `10` with a raised `6` must not become `106`. */
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

	/** A link inside a number that is raised: a note's, even where it leads to a place on the page. */
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

	/** A table inside another shows that the outer one only places things. */
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

	/** Writes a block, now or when the table that it lies in is known for what it is. */
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
