import {type StateSaver} from './state-saver.js';
import {emptyState} from './stored-state.js';

/** A state saver that saves nothing. */
const noStateSaver: StateSaver = {
	stored: emptyState,
	problem: null,
	autosave() {
		// Nothing is saved.
	},
	save: () => null,
};

/** Opens the saver of the state file that the options name, or of the usual one. With `--no-state` it saves nothing. */
export async function openStateSaver({state: file, keepsState}: {readonly state: string | null; readonly keepsState: boolean}): Promise<StateSaver> {
	if (!keepsState) {
		return noStateSaver;
	}

	const {createStateSaver, createUsualStateSaver} = await import('./state-saver.js');
	return file === null ? createUsualStateSaver() : createStateSaver(file);
}
