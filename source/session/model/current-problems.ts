import {type Session} from './state.js';

/** Returns the problems of the sources that could not be opened and do not answer yet. */
export const currentProblems = ({problems, solvedProblems}: Pick<Session, 'problems' | 'solvedProblems'>): readonly string[] =>
	solvedProblems.size === 0 ? problems : problems.filter(problem => !solvedProblems.has(problem));
