import {type InputEvent} from '../../input/input-event.js';
import {type CommandName} from '../commands/command-table.js';
import {type Action} from '../state/action.js';
import {type Session} from '../state/session.js';

/** Commands that change the terminal or end the program. */
export type ProgramCommand = 'quit' | 'suspend' | 'redraw';

/** Tells whether a command changes the terminal or ends the program. */
export const isProgramCommand = (name: CommandName): name is ProgramCommand => name === 'quit' || name === 'suspend' || name === 'redraw';

/** The effect of an event. */
export type InputEffect
	= | {readonly kind: 'dispatch'; readonly action: Action}
	/** `first` is dispatched before the command is carried out. */
		| {readonly kind: 'program'; readonly command: ProgramCommand; readonly first?: Action}
	/** An input or a menu of Ink reads the key. Text may be read together with the text that follows. */
		| {readonly kind: 'ink'; readonly raw: string; readonly isText: boolean}
	/** The event does nothing, and no lower layer gets it. */
		| {readonly kind: 'consumed'};

/** A layer of the screen that reads events. It returns `null` for an event that the layers below may have. */
export type Layer = (session: Session, event: InputEvent, at: string) => InputEffect | null;

/** The effect of an event that does nothing. */
export const consumed: InputEffect = {kind: 'consumed'};

/** Returns the effect that carries out a command of the session. */
export const command = (name: CommandName, at: string): InputEffect => ({kind: 'dispatch', action: {type: 'command', name, at}});
