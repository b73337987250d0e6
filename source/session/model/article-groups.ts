import {type Article} from '../../article/article.js';
import {firstStartingFrom} from '../../article/binary-search.js';
import {memoize} from '../../article/memoize.js';

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

/** Returns the index of the run that contains article `index`. */
export const groupRunIndexAt = (articles: readonly Article[], index: number): number => firstStartingFrom(groupRuns(articles), index + 1) - 1;

/** Returns the run that contains article `index`; `undefined` without articles. */
export const groupRunAt = (articles: readonly Article[], index: number): GroupRun | undefined => groupRuns(articles)[groupRunIndexAt(articles, index)];

/** Tells whether a list has at least one heading. */
export const hasGroupHeadings = (articles: readonly Article[]): boolean => groupRuns(articles).some(({heading}) => heading !== null);

/** Returns a heading as one line. */
export const groupLabel = (heading: readonly string[]): string => heading.join(' › ');
