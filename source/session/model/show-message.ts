import {type Session} from '../state/session.js';

/** Shows a message on the status line until the next key. */
export const showMessage = (session: Session, text: string): Session => ({...session, message: {text, isError: false}});
