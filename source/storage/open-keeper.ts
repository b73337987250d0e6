import {type StateKeeper} from './keep-state.js';
import {emptyState} from './stored-state.js';

/** Leaves no trace. */
const keepsNothing: StateKeeper = {
	stored: emptyState,
	problem: null,
	follow() {
		// Nothing of it is written.
	},
	save: () => null,
};

/** The keeper of the state file that the options name; of none for `--no-state`. */
export async function openKeeper({state: file, keepsState}: {readonly state: string | null; readonly keepsState: boolean}): Promise<StateKeeper> {
	if (!keepsState) {
		return keepsNothing;
	}

	const {keepState} = await import('./keep-state.js');
	return keepState(file);
}
