// Compares the figures with their limits.
import {ratio, rounded} from './numbers.mjs';

const seconds = milliseconds => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = value => `${rounded(value)} MB`;

/** Returns the rows of a table: the figure, its limit, and the measured value. */
export function mustRows({start, keys, many, long}) {
	return [
		['start to the first frame, one article', '4 x `node -e 0`', `${ratio(start.one, start.node)} (${rounded(start.one)} ms)`],
		['the same with a folder of 10,000 articles (50 MB)', '1.5 x that of one', `${ratio(start.many, start.one)} (${rounded(start.many)} ms)`],
		['all 10,000 titles in the list / all analysed', '2 s / 15 s', `${seconds(many.fresh.listed)} / ${seconds(many.fresh.analysed)}`],
		['reopening 10,000 known articles: list with quotes and counts', '1 s', seconds(many.known.counted)],
		['a 10 MB article: first frame / to its end (G)', '0.8 s / 1 s', `${seconds(long.first)} / ${seconds(long.toEnd)}`],
		['key to settled frame: median / p95, idle', '12 / 25 ms', `${rounded(keys.key)} / ${rounded(keys.keyP95)} ms; in the list ${rounded(many.known.key)} / ${rounded(many.known.keyP95)}`],
		['the same while 10,000 articles are analysed behind', '20 / 40 ms', `${rounded(many.meanwhile.key)} / ${rounded(many.meanwhile.keyP95)} ms`],
		['200 keys at once: settled after the last / lost', '200 ms / 0', `${rounded(keys.many)} ms / ${keys.hasLost ? 'some' : 'none'}; in the list ${rounded(many.known.many)} / ${many.known.lost}`],
		['bytes written for one line of scrolling', '2 KB', `${(keys.bytes / 1000).toFixed(2)} KB`],
		['flicker in 200 keys', '0', `${keys.dips} in ${keys.presses}`],
		['peak memory: one article / 10,000', '110 / 200 MB', `${megabytes(start.memory)} / ${megabytes(many.fresh.memory)}; known ${megabytes(many.known.memory)}`],
		['processor time of an idle reader in 5 s', '0', `${rounded(keys.work)} ms; with 10,000 ${rounded(many.known.work)} ms`],
	];
}
