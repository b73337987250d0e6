import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openSettings, settingsMessage} from '../../source/app/open-settings.js';
import {commandFor, defaultKeymap} from '../../source/session/commands/keymap.js';
import {defaultSettings} from '../../source/settings/settings-table.js';
import {temporaryFolder} from '../helpers/system/folder.js';

const open = async (content: string) => openSettings({NEWSREADER_CONFIG: path.join(temporaryFolder({'my.toml': content}), 'my.toml')});

describe('the settings of a session', () => {
	it('are the defaults if the file is empty', async () => {
		const opened = await open('');
		expect(opened).toEqual({
			settings: defaultSettings, given: {}, keymap: defaultKeymap, settingsProblems: [],
		});
		expect(settingsMessage(opened)).toBeNull();
	});

	it('are those of the file, else the defaults', async () => {
		const {settings, given, keymap} = await open('[list]\ntitles = 2\n[keys]\n"Ctrl-N" = "next-article"');
		expect(settings).toEqual({...defaultSettings, 'list.titles': 2});
		expect(given).toEqual({'list.titles': 2});
		expect(commandFor(keymap, 'ctrl+n')).toBe('next-article');
	});

	it('tell a mistake in one line, and the number of several', async () => {
		expect(settingsMessage(await open('mose = 1'))).toBe('my.toml, line 1: there is no setting mose; did you mean mouse?');
		expect(settingsMessage(await open('mose = 1\n[keys]\n"!" = "open"\nT = "show-problems"\nz = "open"')))
			.toBe('2 mistakes in the settings (press T): my.toml, line 1: there is no setting mose; did you mean mouse?');
	});
});
