import {type Overlay} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {withList} from '../state/with-changes.js';

/** Tells whether an overlay is about no article, so that another article may be shown beneath it. */
const isIndependentOfArticle = (overlay: Overlay): boolean =>
	overlay.kind === 'none' || overlay.kind === 'help' || overlay.kind === 'palette' || overlay.kind === 'find' || overlay.kind === 'problems' || (overlay.kind === 'menu' && !overlay.isAboutArticle);

/** Tells whether a key has moved the selection or acted on the shown article, unlike the help and the settings of panes. */
const hasReaderMoved = (before: Session, {list: {selectedIndex: selected}, panes: {focus}, readings: {changed: readings}, sources: {loadingPages: fetching}, overlay}: Session): boolean =>
	selected !== before.list.selectedIndex || focus !== before.panes.focus || readings !== before.readings.changed || fetching !== before.sources.loadingPages || !isIndependentOfArticle(overlay);

/** Stops waiting for the last article of the previous run if the user has moved before it was loaded. */
export const cancelResumeAfterMove = (before: Session, next: Session): Session =>
	next.list.resumeArticle?.isPending && hasReaderMoved(before, next) ? withList(next, {resumeArticle: {...next.list.resumeArticle, isPending: false}}) : next;
