import {type Session} from '../state/session.js';

/** Carries out a command. `at` is the time of the key press, ISO 8601. */
export type Handler = (session: Session, at: string) => Session;

/** Handlers of commands, by the name of the command. */
export type Handlers = Readonly<Record<string, Handler>>;
