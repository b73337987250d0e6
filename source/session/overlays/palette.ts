import fuzzysort, {type KeysResult} from 'fuzzysort';
import {parseKeyName} from '../../input/key-name.js';
import {commands, type Command, type CommandName} from '../commands/command-table.js';
import {commandFor} from '../commands/keymap.js';
import {type Session} from '../state/session.js';

/** The most commands on the screen. */
export const maxPaletteRows = 14;

/** The most commands that are remembered as used last. */
const maxRecent = 5;

/** The lowest score of a command that is shown, from 0 to 1. */
const minScore = 0.25;

/** The letters of a text are scattered over most helps, so a help counts only where it matches well, and less than a name. */
const helpScore = {min: 0.6, weight: 0.8} as const;

/** Returns the score of a command by the results for its name and its help. */
const scoreOf = ([name, help]: KeysResult<Command>): number =>
	Math.max(name?.score ?? 0, help && help.score >= helpScore.min ? help.score * helpScore.weight : 0);

const allCommands: readonly Command[] = commands;

const inOrderOf = (names: readonly CommandName[]): Command[] =>
	names.flatMap(name => allCommands.find(command => command.name === name) ?? []);

/** Returns the commands that match the text of the palette, the best one first. Without a text, those used last come first. */
export function paletteCommands(session: Session): readonly Command[] {
	const {overlay, keymap, recentCommands} = session;
	const text = overlay.kind === 'palette' ? overlay.text.trim() : '';
	if (text === '') {
		const recent = inOrderOf(recentCommands);
		return [...recent, ...allCommands.filter(command => !recent.includes(command))];
	}

	const parsed = parseKeyName(text);
	const ofKey = 'key' in parsed ? commandFor(keymap, parsed.key) : undefined;
	// A hyphen of a name is a space for the search, so that words of the help match, too.
	const found = fuzzysort.go(text.replaceAll('-', ' '), allCommands, {
		keys: [({name}) => name.replaceAll('-', ' '), ({help}) => help], limit: 0, threshold: minScore, scoreFn: scoreOf,
	}).map(({obj}) => obj);
	return ofKey === undefined ? found : [...inOrderOf([ofKey]), ...found.filter(({name}) => name !== ofKey)];
}

/** Returns the command that Enter runs. */
export const selectedCommand = (session: Session): CommandName | undefined =>
	session.overlay.kind === 'palette' ? paletteCommands(session)[session.overlay.selectedIndex]?.name : undefined;

/** Moves the cursor of the palette. It stops at both ends. */
export function moveInPalette(session: Session, step: number): Session {
	const {overlay} = session;
	const last = paletteCommands(session).length - 1;
	return overlay.kind === 'palette'
		? {...session, overlay: {...overlay, selectedIndex: Math.max(0, Math.min(last, overlay.selectedIndex + step))}}
		: session;
}

/** Remembers a command as used last. */
export const rememberCommand = (session: Session, name: CommandName): Session =>
	({...session, recentCommands: [name, ...session.recentCommands.filter(other => other !== name)].slice(0, maxRecent)});
