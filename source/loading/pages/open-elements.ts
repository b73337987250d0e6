/** The attributes of an element, by name in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** In code units. The longest text of one line that is read: a title, a date, a class. */
export const maxLineLength = 1000;

const commentsClass = /(?:^|\s)(?:comments?|respond|replies|disqus)(?:$|[\s_-](?!(?:open|closed|link|count)))/i;

/** Tells whether an element holds comments of readers. A class of the whole page only tells whether comments are open. */
const isCommentSection = (name: string, {class: names = '', id = ''}: Attributes): boolean =>
	name !== 'html' && name !== 'body' && name !== 'main' && commentsClass.test(`${names.slice(0, maxLineLength)} ${id.slice(0, maxLineLength)}`);

/** An open element whose text is collected. */
type Capture = {
	readonly depth: number;
	readonly maxLength: number;
	readonly take: (text: string) => void;
	text: string;
};

/** Tracks the open elements of a page: whether the current place is in code, in a picture or in comments, and the text of one element. */
export class OpenElements {
	/** True inside `script` or `style`, until the next tag. */
	isInCode = false;
	#depth = 0;
	/** The number of open elements from an `svg` inwards. */
	#picture = 0;
	/** The number of open elements from a comment section inwards. */
	#comments = 0;
	#capture: Capture | undefined;

	/** True inside an `svg`, which has its own title. */
	get isInPicture(): boolean {
		return this.#picture > 0;
	}

	/** True inside comments of readers, which have their own dates and authors. */
	get isInComments(): boolean {
		return this.#comments > 0;
	}

	open(name: string, attributes: Attributes): void {
		this.#depth++;
		this.isInCode = name === 'script' || name === 'style';
		if (this.#comments > 0 || isCommentSection(name, attributes)) {
			this.#comments++;
		}

		if (name === 'svg' || this.#picture > 0) {
			this.#picture++;
		}
	}

	close(): void {
		if (this.#capture?.depth === this.#depth) {
			this.#capture.take(this.#capture.text);
			this.#capture = undefined;
		}

		this.#depth--;
		this.isInCode = false;
		this.#picture = Math.max(0, this.#picture - 1);
		this.#comments = Math.max(0, this.#comments - 1);
	}

	text(text: string): void {
		if (this.#capture && this.#capture.text.length < this.#capture.maxLength) {
			this.#capture.text += text.slice(0, this.#capture.maxLength - this.#capture.text.length);
		}
	}

	/** Passes the text of the element that was opened last to `take` when it ends, unless an outer element is being captured. */
	capture(maxLength: number, take: (text: string) => void): void {
		this.#capture ??= {
			depth: this.#depth, maxLength, take, text: '',
		};
	}
}
