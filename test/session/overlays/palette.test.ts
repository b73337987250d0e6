import {describe, expect, it} from 'vitest';
import {commands} from '../../../source/session/commands/command-table.js';
import {paletteCommands, selectedCommand} from '../../../source/session/overlays/palette.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {debate, ferries} from '../../helpers/articles/articles.js';
import {at, openSession, press} from '../../helpers/screen/session.js';

const open = (): Session => press(openSession({stories: [ferries(), debate()]}), ':');

const find = (text: string): string[] => paletteCommands(reduce(open(), {type: 'text-typed', text})).map(({name}) => name);

describe('the palette', () => {
	it('offers every command', () => {
		expect(find('').toSorted()).toEqual(commands.map(({name}) => name).toSorted());
	});

	it('finds a command by parts of its name, by its help and by its key', () => {
		expect(find('cpadr')[0]).toBe('copy-address');
		expect(find('next-quote')[0]).toBe('next-quote');
		expect(find('unread')[0]).toBe('next-unread');
		expect(find('one speaker')).toContain('choose-speaker');
		expect(find('ctrl+f')[0]).toBe('page-down');
		expect(find('zzzz')).toEqual([]);
	});

	it('moves, stops at its ends, and begins at the best match after each change of the text', () => {
		expect(selectedCommand(press(open(), 'up'))).toBe(commands[0].name);
		expect(selectedCommand(press(open(), 'down', 'down', 'up'))).toBe(commands[1].name);
		expect(selectedCommand(reduce(press(open(), 'down'), {type: 'text-typed', text: 'quit'}))).toBe('quit');
	});

	it('runs a command in what is below it, and offers that command first the next time', () => {
		const session = reduce(open(), {type: 'palette-chosen', name: 'next-article', at});
		expect(session).toMatchObject({overlay: {kind: 'none'}, list: {selectedIndex: 1}});
		expect(paletteCommands(press(session, ':'))[0]?.name).toBe('next-article');
		expect(paletteCommands(press(session, ':'))).toHaveLength(commands.length);
	});

	it('opens another overlay by its command', () => {
		expect(reduce(open(), {type: 'palette-chosen', name: 'show-help', at}).overlay.kind).toBe('help');
	});
});
