import {parseKeyName} from '../input/key-name.js';
import {nearestName} from '../text/nearest-name.js';

/** A key and its command; `null` if the key does nothing. */
export type KeyBinding<Command extends string> = {readonly key: string; readonly command: Command | null};

/** The value of a key that does nothing. */
export const noCommand = 'none';

/** Keys that always do what they do: without them, a mistake in the file might leave no way out. */
const fixedKeys: ReadonlyMap<string, {readonly command: string; readonly reason: string}> = new Map([
	['escape', {command: 'escape', reason: 'Esc always goes back'}],
	['ctrl+c', {command: 'quit', reason: 'Ctrl-C always quits'}],
]);

/** Returns what is wrong with the command of a key. */
function unknownCommand(written: string, command: unknown, commands: readonly string[]): string {
	if (typeof command !== 'string') {
		return `${written} must have the name of a command in quotation marks, or "${noCommand}"`;
	}

	const nearest = nearestName(command, [...commands, noCommand]);
	return `there is no command ${command}; ${nearest === null ? 'newsreader --config init writes a file with all commands' : `did you mean ${nearest}?`}`;
}

/** Returns the bindings of a table of keys, in its order. Calls `report` with a key as written for each line that is wrong. */
export function parseKeyBindings<Command extends string>(
	table: Readonly<Record<string, unknown>>,
	commands: readonly Command[],
	report: (key: string, text: string) => void,
): ReadonlyArray<KeyBinding<Command>> {
	return Object.entries(table).flatMap(([written, value]) => {
		const parsed = parseKeyName(written);
		if ('problem' in parsed) {
			report(written, `the key "${written}" ${parsed.problem}`);
			return [];
		}

		const command = value === noCommand ? null : commands.find(name => name === value);
		if (command === undefined) {
			report(written, unknownCommand(written, value, commands));
			return [];
		}

		const {key} = parsed;
		const fixed = fixedKeys.get(key);
		if (fixed && command !== fixed.command) {
			report(written, fixed.reason);
			return [];
		}

		return [{key, command}];
	});
}
