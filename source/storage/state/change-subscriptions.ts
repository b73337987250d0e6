import {type Subscriptions} from '../../subscriptions/subscription-list.js';
import {openStateFile} from './state-file.js';
import {locateStateFile} from './state-location.js';

/** The subscriptions of a state file after a change. */
export type StoredSubscriptions = {
	readonly subscriptions: Subscriptions;
	/** One line for the user if the file cannot be used; then nothing is changed. Else `null`. */
	readonly problem: string | null;
};

/**
 * Changes the subscriptions in a state file. A window that has it open merges the change with its own.
 *
 * @param file the state file that the user names; `null` for the usual one
 * @param change returns the same list to change nothing
 */
export function changeSubscriptions(file: string | null, change: (subscriptions: Subscriptions) => Subscriptions = list => list): StoredSubscriptions {
	const {state, problem, save} = openStateFile(file ?? locateStateFile().file);
	const subscriptions = problem === null ? change(state.subscriptions) : state.subscriptions;
	return {subscriptions, problem: problem ?? (subscriptions === state.subscriptions ? null : save({...state, subscriptions}))};
}
