import {type Style} from '../../article/article.js';
import {sanitizeText} from '../../text/sanitize.js';
import {unspacedCharacter} from '../../text/unspaced-scripts.js';

/** The text of one block with its styles. Offsets count from the start of the block. */
export type StyledText = {readonly text: string; readonly styles: readonly Style[]};

/** A style without its place. */
export type StyleKind = Omit<Style, 'start' | 'end'>;

/** Line ends between two characters of scripts without spaces between words (Chinese, Japanese). They are removed. */
const unspacedLineEnd = new RegExp(String.raw`(?<=${unspacedCharacter})[\t ]*\n[\t ]*(?=${unspacedCharacter})`, 'gv');

/** White space other than a single blank. */
const unevenSpace = /[\t\n][ \t\n]*| [ \t\n]+/g;

/** More styles in one block are dropped. */
const maxStyles = 20_000;

const edges = /[ \t\n]/;

/** Removes white space at the ends of a style, and limits it to `text`. */
const trimStyle = (style: Style, text: string): Style => {
	let {start, end} = style;
	end = Math.min(end, text.length);
	while (start < end && edges.test(text.charAt(start))) {
		start++;
	}

	while (end > start && edges.test(text.charAt(end - 1))) {
		end--;
	}

	return {...style, start, end};
};

/**
 * Builds the text of a block from pieces of decoded text. Each piece is sanitised; white space becomes single blanks, without
 * blanks at the start, the end or beside a line break.
 */
export class StyledTextBuilder {
	// An array of pieces, because reading the end of a growing string would copy it each time.
	readonly #pieces: string[] = [];
	readonly #styles: Style[] = [];
	#length = 0;
	#last = '';

	append(raw: string): void {
		const clean = sanitizeText(raw);
		const piece = (clean.includes('\n') ? clean.replaceAll(unspacedLineEnd, '') : clean).replaceAll(unevenSpace, ' ');
		const isBlankTaken = this.#last === '' || edges.test(this.#last);
		this.#push(isBlankTaken && piece.startsWith(' ') ? piece.slice(1) : piece);
	}

	breakLine(): void {
		if (this.#last === ' ') {
			this.#pieces.push(this.#pieces.pop()?.slice(0, -1) ?? '');
			this.#length--;
		}

		if (this.#last !== '') {
			this.#push('\n');
		}
	}

	/** The offset at which the next piece begins. */
	get end(): number {
		return this.#length;
	}

	/** Gives the text since `start` a style. */
	style(style: StyleKind, start: number): void {
		if (this.#length > start && this.#styles.length < maxStyles) {
			this.#styles.push({...style, start, end: this.#length});
		}
	}

	/** Gives the text that `write` appends a style. */
	styled(style: StyleKind, write: () => void): void {
		const start = this.#length;
		write();
		this.style(style, start);
	}

	/** Returns the block. Styles are in text order, outer ones first. */
	finish(): StyledText {
		const text = this.#pieces.join('').trimEnd();
		// Pieces that are clean separately may not be clean together (too many combining marks, for example). Such a text loses its styles.
		const clean = sanitizeText(text);
		if (clean !== text) {
			return {text: clean, styles: []};
		}

		const styles = this.#styles
			.map(style => trimStyle(style, text))
			.filter(({start, end}) => start < end)
			.toSorted((a, b) => a.start - b.start || b.end - a.end);
		return {text, styles};
	}

	#push(piece: string): void {
		if (piece !== '') {
			this.#pieces.push(piece);
			this.#length += piece.length;
			this.#last = piece.at(-1) ?? '';
		}
	}
}
