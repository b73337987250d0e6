import {type StructuredText} from '../model/structured-text.js';
import {isIgnored, type GetAttribute} from './elements.js';
import {BlockBuilder} from './block-builder.js';
import {elementHandlers} from './element-handlers.js';
import {type CloseElement} from './inline-text.js';

/**
 * Makes blocks from the elements and text of HTML, which come from a parser's events or from a tree. Each `open` needs a
 * `close`, also for void elements. White space collapses as in a browser; the text is sanitised.
 */
export class HtmlBlockWriter {
	readonly #builder: BlockBuilder;
	readonly #openElements: Array<CloseElement | undefined> = [];
	/** The number of open elements since the outermost ignored one, which is included. */
	#ignoredDepth = 0;

	/** @param base the base of relative links; `null` if it is unknown */
	constructor(base: string | null) {
		this.#builder = new BlockBuilder(base);
	}

	/** @param name in lower case */
	open(name: string, attribute: GetAttribute): void {
		if (this.#ignoredDepth > 0 || isIgnored(name, attribute)) {
			this.#ignoredDepth++;
			return;
		}

		this.#builder.inline.takeText();
		this.#openElements.push(elementHandlers.get(name)?.(this.#builder, attribute));
	}

	close(): void {
		if (this.#ignoredDepth > 0) {
			this.#ignoredDepth--;
			return;
		}

		this.#builder.inline.takeText();
		this.#openElements.pop()?.();
	}

	text(text: string): void {
		if (this.#ignoredDepth === 0) {
			this.#builder.inline.text(text);
		}
	}

	finish(): StructuredText {
		this.#ignoredDepth = 0;
		while (this.#openElements.length > 0) {
			this.close();
		}

		return this.#builder.finish();
	}
}
