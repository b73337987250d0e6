import {type Document} from '../model/structured-text.js';
import {isSilent, type Attribute} from './elements.js';
import {Flow, type Closing} from './flow.js';
import {openers} from './openers.js';

/**
 * Makes blocks of HTML from what a walk over it meets, be that a parser's events or the nodes of a tree. Each `open` has
 * its `close`, void elements too. White space collapses as in a browser; the text is sanitised.
 */
export class HtmlWriter {
	readonly #flow: Flow;
	readonly #closings: Array<Closing | undefined> = [];
	/** How many elements deep in one that is not read. */
	#silence = 0;

	/** @param base what relative links start from; `null` where that is not known */
	constructor(base: string | null) {
		this.#flow = new Flow(base);
	}

	/** @param name in lower case */
	open(name: string, attribute: Attribute): void {
		if (this.#silence > 0 || isSilent(name, attribute)) {
			this.#silence++;
			return;
		}

		this.#flow.takeText();
		this.#closings.push(openers.get(name)?.(this.#flow, attribute));
	}

	close(): void {
		if (this.#silence > 0) {
			this.#silence--;
			return;
		}

		this.#flow.takeText();
		this.#closings.pop()?.();
	}

	text(text: string): void {
		if (this.#silence === 0) {
			this.#flow.text(text);
		}
	}

	finish(): Document {
		this.#silence = 0;
		while (this.#closings.length > 0) {
			this.close();
		}

		return this.#flow.finish();
	}
}
