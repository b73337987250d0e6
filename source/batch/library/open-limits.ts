import {type LibraryLimits} from '../../library/upkeep/tidy.js';
import {defaultSettings} from '../../settings/settings-table.js';
import {readSettings} from '../../storage/settings-file.js';

/** Returns the limits of the library in the settings. Mistakes in the file are a matter of the screen. */
export async function openLimits(environment: NodeJS.ProcessEnv): Promise<LibraryLimits> {
	const {given} = await readSettings(environment, []);
	const settings = {...defaultSettings, ...given};
	return {days: settings['library.days'], megabytes: settings['library.megabytes']};
}
