import {type StateSaver} from './state-saver.js';
import {emptyState} from './stored-state.js';

/** Saves nothing. */
const noStateSaver: StateSaver = {
	stored: emptyState,
	problem: null,
	autosave() {
		// Nothing is saved.
	},
	save: () => null,
};

/** The saver of the state file that the options name; of none for `--no-state`. */
export async function openStateSaver({state: file, keepsState}: {readonly state: string | null; readonly keepsState: boolean}): Promise<StateSaver> {
	if (!keepsState) {
		return noStateSaver;
	}

	const {createStateSaver: keepState} = await import('./state-saver.js');
	return keepState(file);
}
