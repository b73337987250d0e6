import {type Session} from './state.js';

/** The session with a message on the status line, which stands until the next key. */
export const showMessage = (session: Session, text: string): Session => ({...session, message: {text, isError: false}});
