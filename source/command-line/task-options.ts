import {type GivenOptions} from './normalize-arguments.js';
import {optionTable, type OptionName} from './option-table.js';
import {choiceOf} from './option-values.js';
import {UsageError} from './usage-error.js';

/** The tasks that the program carries out without a screen and without articles as output. */
const tasks = ['subscribe', 'unsubscribe', 'subscriptions', 'fetch', 'library-info', 'export', 'forget'] as const;

export type TaskName = typeof tasks[number];

/** Options that all tasks take. */
const taskOptions: ReadonlySet<OptionName> = new Set(['quiet', 'state', 'library', 'jobs']);

/** Options that one task takes. */
const optionsOfTask: Partial<Readonly<Record<TaskName, readonly OptionName[]>>> = {'library-info': ['format'], export: ['force', 'where']};

/** The formats of `--library-info`. */
const infoFormats = ['text', 'json'] as const;

/** Returns the task of the command line; `null` if there is none. */
export function taskOf(options: GivenOptions, sources: readonly string[]): TaskName | null {
	const task = tasks.find(name => options.has(name));
	if (task === undefined) {
		return null;
	}

	const other = [...options.keys()].find(name => name !== task && !taskOptions.has(name) && !(optionsOfTask[task]?.includes(name) ?? false));
	if (other !== undefined) {
		throw new UsageError(`--${task} does not go with --${other}`);
	}

	if (task === 'library-info') {
		choiceOf(options, 'format', infoFormats);
	}

	const operands = optionTable.find(({name}) => name === task)?.operands;
	if (operands !== undefined && sources.length === 0) {
		throw new UsageError(`--${task} needs at least one ${operands}`);
	}

	if (operands === undefined && sources[0] !== undefined) {
		throw new UsageError(`--${task} takes no source, such as ${sources[0]}`);
	}

	return task;
}
