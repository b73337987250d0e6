import {type Session} from '../state/session.js';

/** Returns the problems of the sources that could not be opened and do not answer yet. */
export const currentProblems = ({sources: {problems, solvedProblems}}: Session): readonly string[] =>
	solvedProblems.size === 0 ? problems : problems.filter(problem => !solvedProblems.has(problem));

/** Returns the lines of the list of problems: what is wrong in the settings, and the sources that could not be opened. */
export const shownProblems = (session: Session): readonly string[] => [...session.settingsProblems, ...currentProblems(session)];
