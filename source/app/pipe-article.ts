import process from 'node:process';
import {logError} from '../debug/log-error.js';
import {articleMarkdown} from '../output/markdown/article-markdown.js';
import {type Message} from '../session/state/message.js';
import {type Request} from '../session/state/request.js';
import {anyKey} from '../terminal/input/key-input.js';
import {plainTextSequence} from '../terminal/modes.js';
import {failureOf, runWithInput} from '../terminal/programs/shell.js';
import {type Terminal} from '../terminal/terminal.js';
import {describeSystemError} from '../text/system-error.js';
import {truncate} from '../text/width.js';

/** Columns of the command in messages. */
const labelColumns = 40;

/**
 * Runs a command of the shell that reads the text of the request. What the command writes is shown on the normal screen until
 * a key is pressed. Resolves to a message in one plain line.
 */
export async function pipeArticle(terminal: Pick<Terminal, 'lend'>, {command, article, text, label}: Extract<Request, {readonly kind: 'pipe'}>): Promise<Message> {
	const name = truncate(command, labelColumns);
	try {
		const failure = await terminal.lend(async ({stream}) => {
			const end = failureOf(await runWithInput(command, text ?? articleMarkdown(article)));
			process.stdout.write(`${plainTextSequence}\n[${end === null ? '' : `${name} ${end}; `}press any key to go back]`);
			await anyKey(stream);
			process.stdout.write('\n');
			return end;
		});
		return failure === null
			? {text: `Piped ${label} to ${name}`, isError: false}
			: {text: `${name} ${failure}`, isError: true};
	} catch (error) {
		logError(`run ${command}`, error);
		return {text: `${name} could not be started (${describeSystemError(error)})`, isError: true};
	}
}
