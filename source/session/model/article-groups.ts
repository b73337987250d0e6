import {type Article} from '../../article/article.js';
import {firstStartingFrom} from '../../article/binary-search.js';
import {memoize} from '../../article/memoize.js';

/** Articles of one group that stand one after the other in the list: `[start, end)`, indexes into the articles. */
type GroupRun = {
	readonly start: number;
	readonly end: number;
	/** Outermost first; `null` where no heading is needed. */
	readonly heading: readonly string[] | null;
};

const hasSameNames = (a: readonly string[], b: readonly string[]): boolean =>
	a === b || (a.length === b.length && a.every((name, index) => name === b[index]));

/** What has no group needs a heading only where it would seem to belong to the group above. */
const groupHeading = (groups: readonly string[], isFirst: boolean): readonly string[] | null =>
	groups.length > 0 ? groups : (isFirst ? null : ['Other articles']);

/** The runs of a list, in its order. They are made once for each list. */
export const groupRuns = memoize((articles: readonly Article[]): readonly GroupRun[] => {
	const starts = articles.flatMap(({groups}, index) => {
		const before = articles[index - 1];
		return before && hasSameNames(before.groups, groups) ? [] : [index];
	});
	return starts.map((start, index) => ({
		start, end: starts[index + 1] ?? articles.length, heading: groupHeading(articles[start]?.groups ?? [], start === 0),
	}));
});

/** Index of the run that article `index` stands in. */
export const groupRunIndexAt = (articles: readonly Article[], index: number): number => firstStartingFrom(groupRuns(articles), index + 1) - 1;

/** The run that article `index` stands in; `undefined` without articles. */
export const groupRunAt = (articles: readonly Article[], index: number): GroupRun | undefined => groupRuns(articles)[groupRunIndexAt(articles, index)];

/** Whether a list has headings at all. */
export const hasGroupHeadings = (articles: readonly Article[]): boolean => groupRuns(articles).some(({heading}) => heading !== null);

/** A heading on one line. */
export const groupLabel = (heading: readonly string[]): string => heading.join(' › ');
