import {type Overlay, type Session} from '../model/state.js';

/** Overlays that are about no article: another one may come to stand beneath them. */
const isAside = ({kind}: Overlay): boolean => kind === 'none' || kind === 'help' || kind === 'problems' || kind === 'layout';

/** Whether a key has led the reader anywhere, or was for the article that is shown: the help and the shape of panes are neither. */
const isOwnMove = (before: Session, {selected, focus, readings, fetching, overlay}: Session): boolean =>
	selected !== before.selected || focus !== before.focus || readings !== before.readings || fetching !== before.fetching || !isAside(overlay);

/** The session after a key, in which the article of last time is awaited no more if the reader has moved first. */
export const withOwnMove = (before: Session, next: Session): Session =>
	next.resume?.isAwaited && isOwnMove(before, next) ? {...next, resume: {...next.resume, isAwaited: false}} : next;
