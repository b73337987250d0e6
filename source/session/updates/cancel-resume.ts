import {type Overlay, type Session} from '../model/state.js';

/** Tells whether an overlay is about no article, so that another article may be shown beneath it. */
const isIndependentOfArticle = ({kind}: Overlay): boolean => kind === 'none' || kind === 'help' || kind === 'problems' || kind === 'layout';

/** Tells whether a key has moved the selection or acted on the shown article, unlike the help and the settings of panes. */
const hasReaderMoved = (before: Session, {selectedIndex: selected, focus, readings, loadingPages: fetching, overlay}: Session): boolean =>
	selected !== before.selectedIndex || focus !== before.focus || readings !== before.readings || fetching !== before.loadingPages || !isIndependentOfArticle(overlay);

/** Stops waiting for the last article of the previous run if the user has moved before it was loaded. */
export const cancelResumeAfterMove = (before: Session, next: Session): Session =>
	next.resumeArticle?.isPending && hasReaderMoved(before, next) ? {...next, resumeArticle: {...next.resumeArticle, isPending: false}} : next;
