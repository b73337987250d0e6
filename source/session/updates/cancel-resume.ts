import {type Overlay, type Session} from '../model/state.js';

/** Overlays that are about no article: another one may come to stand beneath them. */
const isIndependentOfArticle = ({kind}: Overlay): boolean => kind === 'none' || kind === 'help' || kind === 'problems' || kind === 'layout';

/** Whether a key has led the reader anywhere, or was for the article that is shown: the help and the shape of panes are neither. */
const hasReaderMoved = (before: Session, {selectedIndex: selected, focus, readings, loadingPages: fetching, overlay}: Session): boolean =>
	selected !== before.selectedIndex || focus !== before.focus || readings !== before.readings || fetching !== before.loadingPages || !isIndependentOfArticle(overlay);

/** The session after a key, in which the article of last time is awaited no more if the reader has moved first. */
export const cancelResumeAfterMove = (before: Session, next: Session): Session =>
	next.resumeArticle?.isPending && hasReaderMoved(before, next) ? {...next, resumeArticle: {...next.resumeArticle, isPending: false}} : next;
