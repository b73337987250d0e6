import {StyledTextBuilder, type StyleKind, type StyledText} from '../prose/styled-text.js';
import {scriptToText, type ScriptKind} from './super-and-subscript.js';

/** Ends an element. */
export type CloseElement = () => void;

type OpenStyle = {readonly style: StyleKind; start: number};

/** Builds the text and styles of one block after the other. Each method that opens an element returns the function that closes it. */
export class InlineText {
	/** Text since the last tag. It is sanitised in one piece, because joiners and escape sequences depend on their context. */
	#raw = '';
	#rich = new StyledTextBuilder();
	readonly #styles: OpenStyle[] = [];
	/** The content of the open `pre` element. */
	#verbatim: string | undefined;
	/** The open superscript or subscript. */
	#superOrSubscript: {raw: string; isLinked: boolean} | undefined;
	/** The number of open `q` elements. */
	#quotations = 0;

	/** True inside preformatted text. */
	get isVerbatim(): boolean {
		return this.#verbatim !== undefined;
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

	/** Ends the block and returns it; `undefined` if it has no text, or if it goes on, because it is preformatted or a superscript. */
	finishBlock(): StyledText | undefined {
		if (this.#superOrSubscript) {
			this.#superOrSubscript.raw += ' ';
			return undefined;
		}

		if (this.#verbatim !== undefined) {
			this.#verbatim += this.#verbatim === '' || this.#verbatim.endsWith('\n') ? '' : '\n';
			return undefined;
		}

		if (this.#rich.end === 0) {
			return undefined;
		}

		for (const open of this.#styles) {
			this.#rich.style(open.style, open.start);
			open.start = 0;
		}

		const rich = this.#rich.finish();
		this.#rich = new StyledTextBuilder();
		return rich;
	}

	/** Starts preformatted text, in which all white space is kept. */
	startVerbatim(): void {
		this.#verbatim = '';
	}

	/** Ends preformatted text and returns it. */
	finishVerbatim(): string {
		const raw = this.#verbatim ?? '';
		this.#verbatim = undefined;
		return raw;
	}

	/** Opens a style. Inside a style of the same kind it has no effect: it would look the same, and thousands would cost time at each block. */
	openStyle(style: StyleKind): CloseElement | undefined {
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
}
