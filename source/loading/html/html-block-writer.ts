import {type StructuredText} from '../model/structured-text.js';
import {isIgnored, type GetAttribute} from './elements.js';
import {BlockBuilder, type CloseElement} from './block-builder.js';
import {elementHandlers} from './element-handlers.js';

/**
 * Makes blocks of HTML from what a walk over it meets, be that a parser's events or the nodes of a tree. Each `open` has
 * its `close`, void elements too. White space collapses as in a browser; the text is sanitised.
 */
export class HtmlBlockWriter {
	readonly #builder: BlockBuilder;
	readonly #openElements: Array<CloseElement | undefined> = [];
	/** How many elements deep in one that is not read. */
	#ignoredDepth = 0;

	/** @param base what relative links start from; `null` where that is not known */
	constructor(base: string | null) {
		this.#builder = new BlockBuilder(base);
	}

	/** @param name in lower case */
	open(name: string, attribute: GetAttribute): void {
		if (this.#ignoredDepth > 0 || isIgnored(name, attribute)) {
			this.#ignoredDepth++;
			return;
		}

		this.#builder.takeText();
		this.#openElements.push(elementHandlers.get(name)?.(this.#builder, attribute));
	}

	close(): void {
		if (this.#ignoredDepth > 0) {
			this.#ignoredDepth--;
			return;
		}

		this.#builder.takeText();
		this.#openElements.pop()?.();
	}

	text(text: string): void {
		if (this.#ignoredDepth === 0) {
			this.#builder.text(text);
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
