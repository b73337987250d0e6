import meow from 'meow';
import {type ConfigQuestion, type Question} from './question.js';
import {usage} from './usage.js';

/** Answers a question on standard output and ends the process. */
export function answerQuestion({question}: Exclude<Question, ConfigQuestion>, importMeta: ImportMeta): void {
	meow({
		argv: [`--${question}`], importMeta, help: usage, helpIndent: 0, description: false,
	});
}
