import {setTimeout as wait} from 'node:timers/promises';
import {parseReport, type Background} from './background.js';

/** Asks for the colour of the background (OSC 11), and then for the attributes of the terminal (DA1), which every terminal answers. */
const question = '\u001B]11;?\u001B\\\u001B[c';

/** In milliseconds. A terminal that has not answered within this time, also over a slow connection, will not answer any more. */
const answerTimeout = 3000;

/** Follows the background of the terminal: it asks, and reads the answers and reports among the input. */
export class BackgroundWatcher {
	readonly #write: (sequence: string) => void;
	readonly #listeners = new Set<() => void>();
	#onBackground: ((background: Background) => void) | undefined;
	#background: Background | null = null;
	/** The kind that the terminal has reported. The colour itself, if the terminal tells it, counts more. */
	#reported: Background | null = null;
	#openQuestions = 0;
	#timer: NodeJS.Timeout | undefined;

	constructor(write: (sequence: string) => void) {
		this.#write = write;
	}

	/** The background, as far as the terminal has told it. */
	get background(): Background | null {
		return this.#background;
	}

	/** True while an answer may still come. */
	get isAnswerDue(): boolean {
		return this.#openQuestions > 0;
	}

	/** Calls `listener` with the background after each change, and at once if it is known already. */
	onBackground(listener: (background: Background) => void): void {
		this.#onBackground = listener;
		if (this.#background !== null) {
			listener(this.#background);
		}
	}

	/** Asks the terminal. */
	ask(): void {
		this.#openQuestions++;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#openQuestions = 0;
			this.#settle();
		}, answerTimeout).unref();
		this.#write(question);
	}

	/** Takes a report from the input of the terminal. */
	take(sequence: string): void {
		const report = parseReport(sequence);
		if (report === null) {
			return;
		}

		switch (report.kind) {
			case 'background': {
				this.#reported = null;
				this.#set(report.background);
				return;
			}

			case 'scheme': {
				this.#reported = report.background;
				this.ask();
				return;
			}

			case 'attributes': {
				this.#endQuestion();
			}
		}
	}

	/** Resolves when no answer is due any more, at the latest after `timeout` milliseconds. */
	async answered(timeout: number): Promise<void> {
		if (!this.isAnswerDue) {
			return;
		}

		const answered = new Promise<void>(resolve => {
			this.#listeners.add(resolve);
		});
		await Promise.race([answered, wait(timeout)]);
	}

	/** Ends a question: its answer has come before the attributes, or will not come. */
	#endQuestion(): void {
		this.#openQuestions = Math.max(0, this.#openQuestions - 1);
		if (this.#reported !== null) {
			this.#set(this.#reported);
			this.#reported = null;
		}

		this.#settle();
	}

	#set(background: Background): void {
		if (background !== this.#background) {
			this.#background = background;
			this.#onBackground?.(background);
		}
	}

	#settle(): void {
		if (this.isAnswerDue) {
			return;
		}

		clearTimeout(this.#timer);
		for (const listener of this.#listeners) {
			listener();
		}

		this.#listeners.clear();
	}
}
