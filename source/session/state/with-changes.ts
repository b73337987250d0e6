import {type AnalysesState, type Session} from './session.js';
import {type ListState} from './list-state.js';
import {type PanesState} from './panes-state.js';
import {type ReaderState} from './reader-state.js';
import {type ReadingsState} from './reading.js';
import {type Request} from './request.js';
import {type SidebarState} from './sidebar-state.js';
import {type SourcesState} from './sources-state.js';

/** Returns a state with changes; the same state if nothing changes, so that what is made from it can be kept. */
function changed<State extends object>(state: State, changes: Partial<State>): State {
	const next = {...state, ...changes};
	const values: readonly unknown[] = Object.values(state);
	return Object.values(next).every((value, index) => value === values[index]) ? state : next;
}

/** Returns the session with changes of its panes. */
export const withPanes = (session: Session, changes: Partial<PanesState>): Session => changed(session, {panes: changed(session.panes, changes)});

/** Returns the session with changes of its list. */
export const withList = (session: Session, changes: Partial<ListState>): Session => changed(session, {list: changed(session.list, changes)});

/** Returns the session with changes of its reader. */
export const withReader = (session: Session, changes: Partial<ReaderState>): Session => changed(session, {reader: changed(session.reader, changes)});

/** Returns the session with changes of its sidebar. */
export const withSidebar = (session: Session, changes: Partial<SidebarState>): Session => changed(session, {sidebar: changed(session.sidebar, changes)});

/** Returns the session with changes of its sources. */
export const withSources = (session: Session, changes: Partial<SourcesState>): Session => changed(session, {sources: changed(session.sources, changes)});

/** Returns the session with changes of its analyses. */
export const withAnalyses = (session: Session, changes: Partial<AnalysesState>): Session => changed(session, {analyses: changed(session.analyses, changes)});

/** Returns the session with changes of its reading states. */
export const withReadings = (session: Session, changes: Partial<ReadingsState>): Session => changed(session, {readings: changed(session.readings, changes)});

/** Returns the session with one more side effect to carry out. */
export const withRequest = (session: Session, request: Request): Session => ({...session, requests: [...session.requests, request]});
