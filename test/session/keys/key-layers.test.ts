import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type InputEvent} from '../../../source/input/input-event.js';
import {InputParser} from '../../../source/input/input-parser.js';
import {type InputEffect} from '../../../source/session/keys/input-effect.js';
import {effectOf} from '../../../source/session/keys/key-layers.js';
import {commands} from '../../../source/session/commands/command-table.js';
import {createKeymap} from '../../../source/session/commands/keymap.js';
import {maxQueryLength} from '../../../source/session/model/find-matches.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {debate, ferries, story} from '../../helpers/articles/articles.js';
import {at, openSession, press} from '../../helpers/screen/session.js';

const linked = story('Boats\n\nSee https://one.example/ and https://two.example/ for more.');

/** Sessions with each of the overlays open, and without one. */
const sessions = {
	none: openSession(),
	help: press(openSession(), '?'),
	palette: press(openSession(), ':'),
	problems: press(openSession({problems: ['a.txt: is gone']}), '!'),
	links: press(openSession({stories: [linked]}), 'o'),
	menu: press(openSession({stories: [debate(3)]}), 'w'),
	prompt: reduce(press(openSession(), '/'), {type: 'text-typed', text: 'two words'}),
} as const satisfies Readonly<Record<string, Session>>;

type OverlayKind = keyof typeof sessions;

/** Parses the one event of an input. */
function eventOf(input: string): InputEvent {
	const parser = new InputParser();
	const [event, ...more] = [...parser.push(input), ...parser.flush()];
	if (!event || more.length > 0) {
		throw new Error(`${JSON.stringify(input)} is not one event`);
	}

	return event;
}

const effect = (kind: OverlayKind, input: string): InputEffect => effectOf(sessions[kind], eventOf(input), at);

const command = (name: string): unknown => ({kind: 'dispatch', action: {type: 'command', name, at}});
const typed = (query: string): unknown => ({kind: 'dispatch', action: {type: 'text-typed', text: query}});
const toInk = (raw: string, isText = false): unknown => ({kind: 'ink', raw, isText});
const consumed = {kind: 'consumed'};

const kinds: readonly OverlayKind[] = ['none', 'help', 'palette', 'problems', 'links', 'menu', 'prompt'];
const keyEvent = (name: string): InputEvent => ({kind: 'key', name, raw: name});

describe('effectOf', () => {
	it.each(kinds)('has a session of the tests in which the overlay is %s', kind => {
		expect(sessions[kind].overlay.kind).toBe(kind);
	});

	it.each(kinds)('quits, suspends and redraws on Ctrl-C, Ctrl-Z and Ctrl-L while the overlay is %s', kind => {
		expect([effect(kind, '\u0003'), effect(kind, '\u001A'), effect(kind, '\u000C')])
			.toEqual(['quit', 'suspend', 'redraw'].map(name => ({kind: 'program', command: name})));
	});

	it('quits on the key that goes back where there is no level to go back to', () => {
		expect(effect('none', 'q')).toEqual({kind: 'program', command: 'quit'});
	});

	it('runs the command of each key over the panes', () => {
		const below = press(openSession({stories: [ferries(), debate()]}), '3');
		for (const {keys, name} of commands) {
			for (const key of keys) {
				expect(effectOf(below, keyEvent(key), at))
					.toEqual(['quit', 'suspend', 'redraw'].includes(name) ? {kind: 'program', command: name} : command(name));
			}
		}
	});

	it('says over the panes that a key has no command, and names the key', () => {
		expect(effect('none', '\u001B[1;5P')).toMatchObject({kind: 'dispatch', action: {type: 'message-shown', message: {text: 'Ctrl-F1 does nothing here; ? lists the keys', isError: false}}});
	});

	it('does nothing over the panes on a paste or a report', () => {
		expect(effect('none', '\u001B[200~qqq\u001B[201~')).toEqual(consumed);
		expect(effect('none', '\u001B[I')).toEqual(consumed);
	});

	it('escapes control characters in the name of a key without a command', () => {
		expect(JSON.stringify(effect('none', '\u009B'))).toContain(String.raw`\\u{9b} does nothing`);
	});

	it.each(['problems'] as const)('scrolls %s on keys that move and closes it on others', kind => {
		expect(effect(kind, 'j')).toEqual(command('down'));
		expect(effect(kind, '\u001B[6~')).toEqual(command('page-down'));
		expect(effect(kind, '~')).toEqual(command('escape'));
	});

	it('does not quit on q while an overlay is open', () => {
		for (const kind of kinds.filter(each => each !== 'none')) {
			expect(effect(kind, 'q')).not.toMatchObject({kind: 'program'});
		}
	});

	it.each(['help', 'palette'] as const)('types characters in %s, moves on keys that type none, and closes it on Esc', kind => {
		expect(effect(kind, 'q')).toEqual(toInk('q', true));
		expect(effect(kind, '\u001B[B')).toEqual(command('down'));
		expect(effect(kind, '\u000E')).toEqual(command('down'));
		expect(effect(kind, '\u0010')).toEqual(command('up'));
		expect(effect(kind, '\u001B[6~')).toEqual(command('page-down'));
		expect(effect(kind, '\u001B')).toEqual(command('escape'));
		expect(effect(kind, '\u001B[15~')).toEqual(consumed);
	});

	it('closes the help on Enter, and on F1, which opens it', () => {
		expect(effect('help', '\u001BOP')).toEqual(command('escape'));
		expect(effect('help', '\r')).toEqual(command('escape'));
	});

	it('runs the selected command of the palette on Enter, also one that ends the program', () => {
		const palette = (text: string): Session => reduce(sessions.palette, {type: 'text-typed', text});
		expect(effectOf(palette('next quote'), eventOf('\r'), at)).toEqual({kind: 'dispatch', action: {type: 'palette-chosen', name: 'next-quote', at}});
		expect(effectOf(palette('quit'), eventOf('\r'), at)).toEqual({kind: 'program', command: 'quit', first: {type: 'palette-chosen', name: 'quit', at}});
		expect(effectOf(palette('zzzz'), eventOf('\r'), at)).toEqual(consumed);
	});

	it('closes the explanation of a speaker on q, and leaves other keys to the panes', () => {
		const explained = press(openSession(), 'i');
		expect(effectOf(explained, eventOf('q'), at)).toEqual(command('go-back'));
		expect(effectOf(explained, eventOf(']'), at)).toEqual(command('next-quote'));
	});

	it('takes digits for numbers of links, and Backspace for the last digit', () => {
		expect(effect('links', '2')).toEqual({kind: 'dispatch', action: {type: 'link-digit', digit: '2', at}});
		expect(effect('links', '\u007F')).toEqual({kind: 'dispatch', action: {type: 'link-digit', digit: null, at}});
		expect(effect('links', 'j')).toEqual(command('down'));
		expect(effect('links', '~')).toEqual(consumed);
	});

	it('gives a menu the keys that move and choose, and no others', () => {
		for (const key of ['\r', '\u001B[A', '\u001B[B', '1', '9']) {
			expect(effect('menu', key)).toEqual(toInk(key));
		}

		expect(effect('menu', 'j')).toEqual(toInk('\u001B[B'));
		expect(effect('menu', 'k')).toEqual(toInk('\u001B[A'));

		expect(effect('menu', 's')).toEqual(consumed);
		expect(effect('menu', '0')).toEqual(consumed);
		expect(effect('menu', '\u001B[200~1\u001B[201~')).toEqual(consumed);
	});

	it('closes a menu on Esc, q and the key that opens it', () => {
		for (const key of ['\u001B', 'q', 'w']) {
			expect(effect('menu', key)).toEqual({kind: 'dispatch', action: {type: 'menu-cancelled'}});
		}

		expect(effect('menu', ',')).toEqual(consumed);
	});

	it('gives the search box characters as text, and keys that edit as keys', () => {
		expect(effect('prompt', 'q')).toEqual(toInk('q', true));
		expect(effect('prompt', ' ')).toEqual(toInk(' ', true));
		expect(effect('prompt', '𝒜')).toEqual(toInk('𝒜', true));
		expect(effect('prompt', '\u007F')).toEqual(toInk('\u007F'));
		expect(effect('prompt', '\u001B[D')).toEqual(toInk('\u001B[D'));
	});

	it('submits a search on Enter and cancels it on Esc', () => {
		expect(effect('prompt', '\r')).toEqual({kind: 'dispatch', action: {type: 'text-submitted', at}});
		expect(effect('prompt', '\u001B')).toEqual(command('escape'));
	});

	it('drops typed characters that change the direction of text', () => {
		expect(effect('prompt', '\u202E')).toEqual(consumed);
		expect(effect('prompt', '\u2067')).toEqual(consumed);
		expect(effect('prompt', '\u200D')).toEqual(toInk('\u200D', true));
	});

	it('gives the search box no key that neither types nor edits', () => {
		for (const key of ['\u001B[A', '\t', '\u001B[1;5P', '\u001Bx', '\u0001', '\u001B[I']) {
			expect(effect('prompt', key)).toEqual(consumed);
		}
	});

	it('empties the query on Ctrl-U and deletes its last word on Ctrl-W', () => {
		expect(effect('prompt', '\u0015')).toEqual(typed(''));
		expect(effect('prompt', '\u0017')).toEqual(typed('two '));
	});

	it('gives the search box a paste as text on one line, and no more than it has room for', () => {
		expect(effect('prompt', '\u001B[200~ more\r\n\tlines\u001B[201~')).toEqual(toInk(' more lines', true));
		expect(effect('prompt', `\u001B[200~${'x'.repeat(2 * maxQueryLength)}\u001B[201~`)).toEqual(toInk('x'.repeat(maxQueryLength - 'two words'.length), true));
	});

	it('never gives the search box a control character as text', () => {
		const controlCharacter = fc.integer({min: 0, max: 0xA0}).map(code => String.fromCodePoint(code));
		const anyKey = fc.oneof(fc.string({unit: 'binary', minLength: 1, maxLength: 3}), controlCharacter, fc.constantFrom('\u001B[A', '\u001B[1;5P', '\u001Bx', '\u0015', '\u007F'));
		fc.assert(fc.property(anyKey, input => {
			const parser = new InputParser();
			for (const event of [...parser.push(input), ...parser.flush()]) {
				const result = effectOf(sessions.prompt, event, at);
				if (result.kind === 'ink' && result.isText) {
					expect(result.raw).toMatch(/^[^\p{Cc}]$/v);
				}
			}
		}));
	});
});

describe('effectOf with keys from the settings', () => {
	const keymap = createKeymap([
		{key: 'ctrl+n', command: 'down'}, {key: 'ctrl+r', command: 'redraw'}, {key: 'J', command: null}, {key: 't', command: 'open'}, {key: 'q', command: 'escape'},
	]);
	const effectIn = (kind: OverlayKind, input: string): InputEffect => effectOf({...sessions[kind], keymap}, eventOf(input), at);

	it.each(['none', 'problems', 'links'] as const)('runs the command of the key while the overlay is %s', kind => {
		expect(effectIn(kind, '\u000E')).toEqual(command('down'));
		expect(effectIn(kind, 't')).toEqual(command('open'));
	});

	it('gives a menu the key that it reads for the command', () => {
		expect([effectIn('menu', '\u000E'), effectIn('menu', 't'), effectIn('menu', 'k')]).toEqual([toInk('\u001B[B'), toInk('\r'), toInk('\u001B[A')]);
		expect(effectIn('menu', 'q')).toEqual({kind: 'dispatch', action: {type: 'menu-cancelled'}});
	});

	it.each(kinds)('redraws by the key of the settings, and quits by Ctrl-C, while the overlay is %s', kind => {
		expect([effectIn(kind, '\u0012'), effectIn(kind, '\u0003')]).toEqual(['redraw', 'quit'].map(name => ({kind: 'program', command: name})));
	});

	it('says so if a key has lost its command', () => {
		expect(effectIn('none', 'J')).toEqual({kind: 'dispatch', action: {type: 'message-shown', message: {text: 'J does nothing here; ? lists the keys', isError: false}}});
	});

	it('types the keys in a prompt', () => {
		expect(effectIn('prompt', 't')).toEqual(toInk('t', true));
	});
});
