import {memoize} from '../../article/memoize.js';
import {keyLabel} from '../../input/key-name.js';
import {type KeyBinding} from '../../settings/key-bindings.js';
import {type Pane} from '../panes/pane-geometry.js';
import {commands, type Command, type CommandName} from './command-table.js';

/** The keys of a session: those of the table of commands, changed by the settings. */
export type Keymap = {
	readonly commandsByKey: ReadonlyMap<string, CommandName>;
	/** The keys of each command, by name. Those of the settings come first. */
	readonly keysByCommand: ReadonlyMap<CommandName, readonly string[]>;
	/** One line for each key that the settings give to two commands, and for each command that they leave without a key. */
	readonly conflicts: readonly string[];
};

/** Returns one line for each key with two commands. */
function keyConflicts(bindings: ReadonlyArray<KeyBinding<CommandName>>): string[] {
	const last = new Map(bindings.map(({key, command}) => [key, command]));
	return bindings.flatMap(({key, command}, index) => {
		const isRepeated = command === last.get(key) || bindings.findIndex(other => other.key === key && other.command === command) < index;
		return isRepeated ? [] : [`${keyLabel(key)} has two commands, ${command ?? 'none'} and ${last.get(key) ?? 'none'}: the last one counts`];
	});
}

/** Creates the keys of a session. A key of the settings is added to those of its command and taken from any other. Of two settings of one key, the last counts. */
export function createKeymap(bindings: ReadonlyArray<KeyBinding<CommandName>>): Keymap {
	const chosen = new Map(bindings.map(({key, command}) => [key, command]));
	const rows = (commands as readonly Command[]).map(({name, keys}) => {
		const added = [...chosen].filter(([, command]) => command === name).map(([key]) => key);
		return {name, defaults: keys, keys: [...added, ...keys.filter(key => !chosen.has(key))]};
	});
	// A command whose keys are all taken away on purpose, by `none`, is no conflict.
	const without = rows.filter(({keys, defaults}) => keys.length === 0 && defaults.some(key => chosen.get(key) !== null));
	return {
		commandsByKey: new Map(rows.flatMap(({name, keys}) => keys.map(key => [key, name]))),
		keysByCommand: new Map(rows.map(({name, keys}) => [name, keys])),
		conflicts: [
			...keyConflicts(bindings),
			...without.map(({name, defaults}) => `${name} has no key now: ${defaults.map(key => `${keyLabel(key)} is ${chosen.get(key) ?? 'none'}`).join(', ')}`),
		],
	};
}

/** The keys without settings. */
export const defaultKeymap = createKeymap([]);

/** Returns the command of a key, if it has one. */
export const commandFor = (keymap: Keymap, key: string): CommandName | undefined => keymap.commandsByKey.get(key);

/** Returns the keys of a command, as people write them. */
export const keyLabels = (keymap: Keymap, name: CommandName): readonly string[] => (keymap.keysByCommand.get(name) ?? []).map(key => keyLabel(key));

/** Returns the first key of a command as people write it, for hints; `:name` for a command without a key. */
export const keyHint = (keymap: Keymap, name: CommandName): string => keyLabels(keymap, name)[0] ?? `:${name}`;

/** Keys on the status line or in the border of a box, by their names, as people write them, and the word beside them. */
export type KeyHint = {readonly keys: readonly string[]; readonly key: string; readonly word: string};

/** Returns the hint of commands: the first key of each. */
export const commandHint = (keymap: Keymap, word: string, ...names: readonly CommandName[]): KeyHint => ({
	keys: names.flatMap(name => keymap.keysByCommand.get(name)?.slice(0, 1) ?? []),
	key: names.map(name => keyHint(keymap, name)).join(' '),
	word,
});

/** Returns the hint of keys that the settings do not change. */
const fixedHint = (word: string, ...keys: readonly string[]): KeyHint => ({keys, key: keys.map(key => keyLabel(key)).join(' '), word});

const hintsForPane = (keymap: Keymap, pane: Pane): readonly KeyHint[] =>
	(commands as readonly Command[]).flatMap(({name, keyHints}) => {
		const word = keyHints?.[pane];
		const hint = word === undefined ? undefined : commandHint(keymap, word, name);
		return hint && hint.keys.length > 0 ? [hint] : [];
	});

const hintsByPane = memoize((keymap: Keymap): Readonly<Record<Pane, readonly KeyHint[]>> => ({
	list: hintsForPane(keymap, 'list'), reader: hintsForPane(keymap, 'reader'), sidebar: hintsForPane(keymap, 'sidebar'),
}));

/** Returns the keys that the status line shows for a focused pane, in the order of the table. Memoized: the table is long. */
export const keyHintsFor = (keymap: Keymap, pane: Pane): readonly KeyHint[] => hintsByPane(keymap)[pane];

/**
 * Returns the keys that the border of an open overlay shows.
 *
 * @param target the place in which a link opens, of the list of links
 */
export function overlayKeyHints(keymap: Keymap, kind: 'menu' | 'links' | 'text' | 'prompt' | 'help' | 'palette' | 'find', target: 'reader' | 'browser' = 'reader'): readonly KeyHint[] {
	const hint = (word: string, ...names: readonly CommandName[]): KeyHint => commandHint(keymap, word, ...names);
	const close = hint('close', 'escape');
	switch (kind) {
		case 'menu': {
			return [hint('move', 'down', 'up'), hint('choose', 'open'), close];
		}

		case 'links': {
			return [hint('move', 'down', 'up'), hint('open', 'open'), hint(target === 'reader' ? 'browser' : 'reader', 'show-links'), hint('copy', 'copy-address'), close];
		}

		case 'help': {
			return [fixedHint('scroll', 'up', 'down'), fixedHint('close', 'escape')];
		}

		case 'find': {
			return [fixedHint('move', 'up', 'down'), fixedHint('open', 'return'), fixedHint('complete', 'tab'), fixedHint('earlier', 'ctrl+p'), fixedHint('close', 'escape')];
		}

		case 'palette': {
			return [fixedHint('move', 'up', 'down'), fixedHint('run', 'return'), fixedHint('close', 'escape')];
		}

		case 'prompt': {
			return [fixedHint('run', 'return'), fixedHint('cancel', 'escape')];
		}

		case 'text': {
			return [hint('scroll', 'down', 'up'), hint('page', 'read-on'), close];
		}
	}
}
