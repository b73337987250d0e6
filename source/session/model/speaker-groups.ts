import {type Quote} from '../../analysis/result/analysis.js';
import {speakerLabel} from '../../analysis/result/speaker-label.js';
import {groupBy} from '../../article/group-by.js';
import {memoize} from '../../article/memoize.js';
import {type Session} from '../state/session.js';
import {shownQuotes} from './shown-quotes.js';

/** The statements of one speaker in the shown article. */
export type SpeakerGroup = {
	/** `null` for all statements whose speaker is not named. */
	readonly speaker: string | null;
	/** The role that all statements give, as far as they give one; `null` without one. */
	readonly role: string | null;
	/** In the order of the text, with their indexes in the analysis. */
	readonly statements: ReadonlyArray<{readonly index: number; readonly quote: Quote}>;
};

/** A statement at its place in the sidebar. */
export type PlacedStatement = {
	readonly index: number;
	readonly quote: Quote;
	readonly group: SpeakerGroup;
	readonly isFirstOfGroup: boolean;
};

/** Returns the role of statements of one speaker. Two spokesmen of different ministries, both "a spokesman", have none. */
function commonRole(quotes: readonly Quote[]): string | null {
	const roles = new Set(quotes.flatMap(({role}) => role === null ? [] : [role]));
	const [role = null] = roles;
	return roles.size === 1 ? role : null;
}

const placedStatements = memoize((quotes: ReturnType<typeof shownQuotes>): readonly PlacedStatement[] => {
	const bySpeaker = groupBy(quotes, ({quote}) => speakerLabel(quote));
	const groups = [...bySpeaker.values()].map((statements): SpeakerGroup => ({
		speaker: statements[0]?.quote.speaker ?? null, role: commonRole(statements.map(({quote}) => quote)), statements,
	}));
	// Readers look for a name, so statements without one come last.
	const ordered = [...groups.filter(({speaker}) => speaker !== null), ...groups.filter(({speaker}) => speaker === null)];
	return ordered.flatMap(group => group.statements.map(({index, quote}, place) => ({
		index, quote, group, isFirstOfGroup: place === 0,
	})));
});

/** Returns the shown statements by speaker, in the order of the speakers' first words. Those without a named speaker come last. Memoized. */
export const statementsBySpeaker = (session: Session): readonly PlacedStatement[] => placedStatements(shownQuotes(session));
