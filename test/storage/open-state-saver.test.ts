import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {createSessionStore} from '../../source/session/store.js';
import {openStateSaver} from '../../source/storage/open-state-saver.js';
import {shelf} from '../helpers/articles.js';
import {temporaryFolder} from '../helpers/folder.js';
import {at, openSession} from '../helpers/session.js';

/** Reads an article in a session that is kept as the options say; whether there is a state file after it. */
async function readsAndLeaves(keepsState: boolean): Promise<boolean> {
	const state = path.join(temporaryFolder(), 'state.json');
	const saver = await openStateSaver({state, keepsState});
	const store = createSessionStore(openSession({stories: shelf(3)}));
	saver.autosave(store, {rememberedSources: () => ['/news'], hasStandardInput: () => false});
	store.dispatch({type: 'command', name: 'open', at});
	expect(saver.save()).toBeNull();
	return fs.existsSync(state);
}

describe('the saver of the state', () => {
	it('keeps it in the file', async () => {
		expect(await readsAndLeaves(true)).toBe(true);
	});

	it('leaves no trace with --no-state', async () => {
		expect(await readsAndLeaves(false)).toBe(false);
	});
});
