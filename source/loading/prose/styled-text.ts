import {type Style} from '../../article/article.js';
import {sanitizeText} from '../../text/sanitize.js';
import {unspacedCharacter} from '../../text/unspaced-scripts.js';

/** Text of one block with its styles, offsets counted from its own start. */
export type StyledText = {readonly text: string; readonly styles: readonly Style[]};

/** Chinese and Japanese have no spaces between words, so a line end in the source means nothing between two of these. */
const unspacedLineEnd = new RegExp(String.raw`(?<=${unspacedCharacter})[\t ]*\n[\t ]*(?=${unspacedCharacter})`, 'gv');

/** White space but the single blank that it becomes. */
const unevenSpace = /[\t\n][ \t\n]*| [ \t\n]+/g;

/** More in one block show nothing any more. */
const maxStyles = 20_000;

const edges = /[ \t\n]/;

/** `span` without white space at its ends, inside `text`. */
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
 * Puts a block together from pieces of decoded text. Each piece is sanitised as it comes; white space becomes single
 * blanks, none at the start, the end or beside a line break.
 */
export class StyledTextBuilder {
	// Pieces, not one growing string: looking at the end of that would copy it each time.
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

	/** Where the next piece begins. */
	get end(): number {
		return this.#length;
	}

	/** What was appended since `start` gets the style. */
	style(style: Pick<Style, 'kind' | 'url'>, start: number): void {
		if (this.#length > start && this.#styles.length < maxStyles) {
			this.#styles.push({...style, start, end: this.#length});
		}
	}

	/** Whatever `write` appends gets the style. */
	styled(style: Pick<Style, 'kind' | 'url'>, write: () => void): void {
		const start = this.#length;
		write();
		this.style(style, start);
	}

	/** The block. Styles are in the order of the text, outer ones first. */
	finish(): StyledText {
		const text = this.#pieces.join('').trimEnd();
		// Pieces that are clean apart may not be so together (a pile of combining marks, say); such a text is worth no styles.
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
