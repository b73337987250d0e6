import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {createSessionStore} from '../../../source/session/store.js';
import {openStateSaver} from '../../../source/storage/state/open-state-saver.js';
import {shelf} from '../../helpers/articles/articles.js';
import {temporaryFolder} from '../../helpers/system/folder.js';
import {at, openSession} from '../../helpers/screen/session.js';

/** Opens an article in a session with these options, and tells whether there is a state file afterwards. */
async function readsAndLeaves(keepsState: boolean): Promise<boolean> {
	const state = path.join(temporaryFolder(), 'state.json');
	const saver = await openStateSaver({state, keepsState});
	const store = createSessionStore(openSession({stories: shelf(3)}));
	saver.autosave(store, {rememberedSources: () => ['/news'], hasStandardInput: () => false});
	store.dispatch({type: 'command', name: 'open', at});
	expect(saver.save()).toBeNull();
	return fs.existsSync(state);
}

describe('openStateSaver', () => {
	it('saves the state in the file', async () => {
		expect(await readsAndLeaves(true)).toBe(true);
	});

	it('writes nothing with --no-state', async () => {
		expect(await readsAndLeaves(false)).toBe(false);
	});
});
