import process from 'node:process';
import meow from 'meow';
import {completionScript} from './completion/completion.js';
import {type ConfigQuestion, type Question} from './question.js';
import {usage} from './usage.js';

/** Answers a question on standard output. */
export function answerQuestion(question: Exclude<Question, ConfigQuestion>, importMeta: ImportMeta): void {
	if (question.question === 'completion') {
		process.stdout.write(completionScript(question.shell));
		return;
	}

	meow({
		argv: [`--${question.question}`], importMeta, help: usage, helpIndent: 0, description: false,
	});
}
