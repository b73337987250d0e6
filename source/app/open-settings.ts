import {commands} from '../session/commands/command-table.js';
import {
	createKeymap, defaultKeymap, keyHint, type Keymap,
} from '../session/commands/keymap.js';
import {defaultSettings, type Settings} from '../settings/settings-table.js';
import {readSettings} from '../storage/settings-file.js';

/** The settings of a session. */
type OpenedSettings = {
	readonly settings: Settings;
	/** The settings that the file has. */
	readonly given: Partial<Settings>;
	readonly keymap: Keymap;
	/** One line for each mistake in the file. */
	readonly settingsProblems: readonly string[];
};

/** Reads the settings file. Never rejects. */
export async function openSettings(environment: NodeJS.ProcessEnv): Promise<OpenedSettings> {
	const {fileName, given, bindings, problems} = await readSettings(environment, commands.map(({name}) => name));
	const keymap = bindings.length === 0 ? defaultKeymap : createKeymap(bindings);
	return {
		settings: {...defaultSettings, ...given},
		given,
		keymap,
		settingsProblems: [...problems, ...keymap.conflicts.map(conflict => `${fileName}: ${conflict}`)],
	};
}

/** Returns the message about the mistakes in the settings; `null` if there are none. */
export function settingsMessage({settingsProblems, keymap}: OpenedSettings): string | null {
	const [first, ...more] = settingsProblems;
	if (first === undefined) {
		return null;
	}

	return more.length === 0 ? first : `${settingsProblems.length} mistakes in the settings (press ${keyHint(keymap, 'show-problems')}): ${first}`;
}
