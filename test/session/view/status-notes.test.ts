import {describe, expect, it} from 'vitest';
import {createKeymap} from '../../../source/session/commands/keymap.js';
import {withSidebar} from '../../../source/session/state/with-changes.js';
import {statusNotes} from '../../../source/session/view/status-notes.js';
import {openSession} from '../../helpers/screen/session.js';

describe('statusNotes', () => {
	it('names the key that shows all speakers', () => {
		expect(statusNotes(withSidebar(openSession(), {speakerFilter: 'Anna Berg'}))).toBe('only Anna Berg (Esc: all)');
	});

	it('names the key that the settings give instead', () => {
		const keymap = createKeymap([{key: 'ctrl+g', command: 'escape'}]);
		expect(statusNotes({...withSidebar(openSession(), {speakerFilter: 'Anna Berg'}), keymap})).toBe('only Anna Berg (Ctrl-G: all)');
	});
});
