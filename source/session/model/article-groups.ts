import {type Article} from '../../article/article.js';
import {firstStartingFrom} from '../../article/binary-search.js';
import {memoize} from '../../article/memoize.js';
import {type ListState} from '../state/list-state.js';

/** A run of consecutive articles of one group in the list: `[start, end)`, indexes into the articles. */
type GroupRun = {
	readonly start: number;
	readonly end: number;
	/** The names of the group, outermost first; `null` if no heading is needed. */
	readonly heading: readonly string[] | null;
};

const hasSameNames = (a: readonly string[], b: readonly string[]): boolean =>
	a === b || (a.length === b.length && a.every((name, index) => name === b[index]));

/** Returns the heading of a run. Articles without a group get one only below another group, to which they would seem to belong. */
const groupHeading = (groups: readonly string[], isFirst: boolean): readonly string[] | null =>
	groups.length > 0 ? groups : (isFirst ? null : ['Other articles']);

/** Returns the runs of a list, in its order. Memoized for each list. */
export const groupRuns = memoize((articles: readonly Article[]): readonly GroupRun[] => {
	const starts = articles.flatMap(({groups}, index) => {
		const before = articles[index - 1];
		return before && hasSameNames(before.groups, groups) ? [] : [index];
	});
	return starts.map((start, index) => ({
		start, end: starts[index + 1] ?? articles.length, heading: groupHeading(articles[start]?.groups ?? [], start === 0),
	}));
});

const oneRun = memoize(({length}: readonly Article[]): readonly GroupRun[] => length === 0 ? [] : [{start: 0, end: length, heading: null}]);

/** Returns the runs of the listed articles. Articles that are sorted have no groups. */
export const listedRuns = ({listed, view}: ListState): readonly GroupRun[] => view.order === 'source' ? groupRuns(listed) : oneRun(listed);

/** Returns the index of the run that contains the listed article `index`. */
export const groupRunIndexAt = (list: ListState, index: number): number => firstStartingFrom(listedRuns(list), index + 1) - 1;

/** Returns the run that contains the listed article `index`; `undefined` without articles. */
export const groupRunAt = (list: ListState, index: number): GroupRun | undefined => listedRuns(list)[groupRunIndexAt(list, index)];

/** Tells whether the list has at least one heading. */
export const hasGroupHeadings = (list: ListState): boolean => listedRuns(list).some(({heading}) => heading !== null);

/** Returns a heading as one line. */
export const groupLabel = (heading: readonly string[]): string => heading.join(' › ');
