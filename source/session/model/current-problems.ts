import {type Session} from '../state/session.js';

/** Returns the problems of the sources that could not be opened and do not answer yet. */
export const currentProblems = ({sources: {problems, solvedProblems}}: Session): readonly string[] =>
	solvedProblems.size === 0 ? problems : problems.filter(problem => !solvedProblems.has(problem));
