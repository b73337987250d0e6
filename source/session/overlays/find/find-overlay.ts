import {completeQuery, type QueryCandidates} from '../../../library/query/complete-query.js';
import {parseQuery} from '../../../library/query/parse-query.js';
import {type FindOverlay} from '../../state/overlay.js';
import {type Session} from '../../state/session.js';
import {withRequest} from '../../state/with-changes.js';

/** The most queries that are remembered. */
export const maxHistory = 50;

/** Opens the search over everything, with the last query and what it has found. */
export function openFind(session: Session): Session {
	const {answer, selectedIndex} = session.find;
	return withRequest({
		...session,
		overlay: {
			kind: 'find', text: answer.text, isFresh: true, selectedIndex, historyIndex: null, enteredAt: null, completion: null,
		},
	}, {kind: 'list-names'});
}

const withOverlay = (session: Session, overlay: FindOverlay): Session => ({...session, overlay});

/** Shows another query, and asks the library for what matches it, unless it has a mistake. */
function withText(session: Session, overlay: FindOverlay, text: string): Session {
	const next = withOverlay(session, {
		...overlay, text, isFresh: false, selectedIndex: 0, enteredAt: null,
	});
	return text.trim() !== '' && parseQuery(text, true).query ? withRequest(next, {kind: 'find', text}) : next;
}

/** Sets the query. The first letter takes the place of the query that the overlay was opened with. */
export function typeInFind(session: Session, overlay: FindOverlay, typed: string): Session {
	const isAdded = overlay.isFresh && overlay.text !== '' && typed.length > overlay.text.length && typed.startsWith(overlay.text);
	return withText(session, {...overlay, historyIndex: null, completion: null}, isAdded ? typed.slice(overlay.text.length) : typed);
}

/** Moves to another hit. It stops at both ends. */
export function moveInFind(session: Session, overlay: FindOverlay, step: number): Session {
	const last = session.find.answer.hits.length - 1;
	return withOverlay(session, {...overlay, isFresh: false, selectedIndex: Math.max(0, Math.min(last, overlay.selectedIndex + step))});
}

/** Takes an earlier (-1) or a later (1) query. */
export function recallQuery(session: Session, overlay: FindOverlay, step: 1 | -1): Session {
	const {history} = session.find;
	// A query that was opened last is at the end of the history.
	const from = overlay.historyIndex ?? (history.at(-1) === overlay.text ? history.length - 1 : history.length);
	const index = from + step;
	const text = history[index];
	return text === undefined ? session : withText(session, {...overlay, historyIndex: index, completion: null}, text);
}

/** Returns the names that complete a query: those of the library, and those that the session knows. */
export function queryCandidates({find: {candidates}, analyses, list}: Session): QueryCandidates {
	const withKnown = (names: readonly string[] | undefined, known: Iterable<string>): readonly string[] => [...new Set([...known, ...names ?? []])];
	return {
		...candidates,
		speaker: withKnown(candidates.speaker, analyses.speakerColors.keys()),
		publication: withKnown(candidates.publication, list.articles.map(({publication}) => publication).filter(name => name !== null)),
		folder: withKnown(candidates.folder, list.articles.flatMap(({groups}) => groups)),
	};
}

/** Completes the last word of the query; once more, with the next choice. */
export function completeFind(session: Session, overlay: FindOverlay): Session {
	const {completion} = overlay;
	const index = completion ? (completion.index + 1) % completion.choices.length : 0;
	const {start, choices} = completion ?? completeQuery(overlay.text, queryCandidates(session));
	const choice = choices[index];
	if (choice === undefined) {
		return session;
	}

	const [only] = choices;
	return withText(session, {...overlay, completion: choices.length === 1 && only !== undefined ? null : {start, choices, index}}, overlay.text.slice(0, start) + choice);
}

/** Returns how many headlines, quotes and other places are found, as in `2 headlines · 5 quotes`. */
export function foundLabel({answer: {hits}}: Session['find']): string {
	const count = (kind: typeof hits[number]['kind'], one: string, many: string): string => {
		const number = hits.filter(hit => hit.kind === kind).length;
		return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
	};

	const parts = [count('title', 'headline', 'headlines'), count('quote', 'quote', 'quotes'), count('text', 'place', 'places')].filter(part => part !== '');
	return parts.length === 0 ? 'nothing found' : parts.join(' · ');
}
