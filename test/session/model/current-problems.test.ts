import {expect, it} from 'vitest';
import {currentProblems, shownProblems} from '../../../source/session/model/current-problems.js';
import {type Session} from '../../../source/session/state/session.js';
import {openSession} from '../../helpers/screen/session.js';

const opened = openSession({problems: ['a.txt: is gone', 'b.txt: is gone']});
const session: Session = {
	...opened, settingsProblems: ['config.toml, line 2: there is no setting mose'], sources: {...opened.sources, solvedProblems: new Set(['a.txt: is gone'])},
};

it('currentProblems are those of the sources that do not answer yet', () => {
	expect(currentProblems(session)).toEqual(['b.txt: is gone']);
});

it('shownProblems begin with those of the settings', () => {
	expect(shownProblems(session)).toEqual(['config.toml, line 2: there is no setting mose', 'b.txt: is gone']);
});
