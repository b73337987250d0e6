import {type ConfigQuestion} from '../command-line/question.js';
import {commands} from '../session/commands/command-table.js';
import {defaultFile} from '../settings/default-file.js';
import {settingsPath, writeNewSettings} from '../storage/settings-file.js';

/** Answers `--config`: returns the path of the settings file, and one line for the user if the file should be written and was not. */
export async function answerConfig({action}: ConfigQuestion, environment: NodeJS.ProcessEnv): Promise<{readonly file: string; readonly problem: string | null}> {
	const file = settingsPath(environment);
	return {file, problem: action === null ? null : await writeNewSettings(file, defaultFile(commands))};
}
