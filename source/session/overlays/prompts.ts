import {parseQuery} from '../../library/query/parse-query.js';
import {sanitizeText} from '../../text/sanitize.js';
import {selectedNote, setNote} from '../decisions/annotate.js';
import {pipeNote, pipeTo} from '../reader/pipe.js';
import {requestFeed} from '../decisions/subscribe.js';
import {correctSpeaker} from '../decisions/correct-speaker.js';
import {matchCountLabel, maxQueryLength} from '../model/find-matches.js';
import {cancelFilter, filterList, keepFilter} from '../list/filter-list.js';
import {renameView, saveView} from '../list/saved-views.js';
import {readerView} from '../model/reader-view.js';
import {selectedQuote, shownArticle, shownMatches} from '../model/selectors.js';
import {endSelection} from '../reader/line-selection.js';
import {cancelSearch, keepSearch, searchFor} from '../reader/search.js';
import {noOverlay, type Origin, type PromptOverlay} from '../state/overlay.js';
import {type PromptPurpose} from '../state/prompt-purpose.js';
import {maxViewName} from '../state/saved-view.js';
import {type Session} from '../state/session.js';

/** A purpose for which the user types a line of text. */
type Prompt = {
	/** Stands before the text on the last row (`/`), or in the border of a box. */
	readonly title: string;
	/** The last row of the screen leaves the whole text of the article in view. */
	readonly place: 'last-row' | 'box';
	/** In code units. */
	readonly maxLength: number;
	/** Returns the words beside the text: the keys, or what the text has found. */
	readonly note: (session: Session, text: string) => string;
	/** Returns the session after each change of the text, while the prompt is open. */
	readonly typed?: (session: Session, text: string, origin: Origin) => Session;
	/** Returns the session after Enter. The prompt is closed. */
	readonly submitted: (session: Session, text: string, origin: Origin, at: string) => Session;
	/** Returns the session after Esc. The prompt is closed. */
	readonly cancelled?: (session: Session, origin: Origin) => Session;
};

function searchNote(session: Session, text: string): string {
	if (text === '') {
		return 'Enter: keep, Esc: cancel';
	}

	const matches = shownMatches(session);
	return matches.length === 0 ? 'not found' : `${(session.reader.search?.current ?? 0) + 1} of ${matchCountLabel(matches)}`;
}

function filterNote(session: Session, text: string): string {
	const {listed, articles} = session.list;
	const {error} = parseQuery(text, true);
	if (error) {
		return `${text.slice(error.span.start, error.span.end)}: ${error.message}`;
	}

	return text === '' ? 'words, is:starred, since:7d, speaker:name; Tab completes' : `${listed.length} of ${articles.length}`;
}

/** Sets the speaker of the selected quote to a typed name. */
function typeSpeaker(session: Session, name: string): Session {
	const quote = selectedQuote(session);
	return quote ? correctSpeaker(session, quote, name) : session;
}

/** The purposes for which a line of text is typed. */
export const prompts: Readonly<Record<PromptPurpose, Prompt>> = {
	search: {
		title: '/', place: 'last-row', maxLength: maxQueryLength, note: searchNote, typed: searchFor, submitted: keepSearch, cancelled: cancelSearch,
	},
	speaker: {
		title: 'Speaker: ', place: 'last-row', maxLength: 200, note: () => 'Enter: keep, Esc: cancel', submitted: typeSpeaker,
	},
	note: {
		title: 'Note: ',
		place: 'last-row',
		maxLength: 2000,
		note: (session, text) => `Enter: ${text === '' && selectedNote(session) !== '' ? 'delete' : 'keep'}, Esc: cancel`,
		submitted: (session, text) => endSelection(setNote(session, text)),
	},
	filter: {
		title: 'Filter: ', place: 'last-row', maxLength: maxQueryLength, note: filterNote, typed: filterList, submitted: keepFilter, cancelled: cancelFilter,
	},
	subscribe: {
		title: 'Subscribe to: ', place: 'last-row', maxLength: 2000, note: () => 'address of a feed or page', submitted: requestFeed,
	},
	'view-name': {
		title: 'Save the view as: ', place: 'last-row', maxLength: maxViewName, note: () => 'Enter: save, Esc: cancel', submitted: saveView,
	},
	'view-rename': {
		title: 'New name of the view: ', place: 'last-row', maxLength: maxViewName, note: () => 'Enter: rename, Esc: cancel', submitted: renameView,
	},
	pipe: {
		title: 'Pipe to a command', place: 'box', maxLength: 2000, note: pipeNote, submitted: pipeTo,
	},
};

/** Opens a prompt that begins with some text. */
export const openPrompt = (session: Session, purpose: PromptPurpose, text = ''): Session => ({
	...session,
	overlay: {
		kind: 'prompt',
		purpose,
		text,
		origin: {
			position: readerView(session)?.visible.start ?? 0,
			quoteIndex: session.sidebar.quoteIndex,
			listQuery: session.list.view.query,
			articleId: shownArticle(session)?.id ?? null,
		},
	},
});

/** Sets the text of the open prompt. */
export function typeInPrompt(session: Session, overlay: PromptOverlay, typed: string): Session {
	const {maxLength, typed: follow} = prompts[overlay.purpose];
	const text = typed.slice(0, maxLength);
	const next: Session = {...session, overlay: {...overlay, text}};
	return follow ? follow(next, text, overlay.origin) : next;
}

/** Closes the prompt and uses its text. */
export const submitPrompt = (session: Session, {purpose, text, origin}: PromptOverlay, at: string): Session =>
	prompts[purpose].submitted({...session, overlay: noOverlay}, sanitizeText(text), origin, at);

/** Closes the prompt without using its text. */
export function cancelPrompt(session: Session, {purpose, origin}: PromptOverlay): Session {
	const closed: Session = {...session, overlay: noOverlay};
	return prompts[purpose].cancelled?.(closed, origin) ?? closed;
}
