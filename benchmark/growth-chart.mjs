// Draws how figures grow: four panels, for time and memory by the number and the length of articles.

const picture = {width: 940, height: 610};
const plot = {width: 280, height: 200};
const places = {left: [64, 534], top: [52, 326]};

/** The height of a label. */
const lineHeight = 15;

/** Colours in light and in dark mode. */
const colors = {
	first: ['#0969da', '#58a6ff'], listed: ['#bc4c00', '#f0883e'], analysed: ['#8250df', '#bc8cff'], memory: ['#1a7f37', '#3fb950'],
};

const inks = shade => Object.entries(colors).map(([name, shades]) =>
	`.${name} path { stroke: ${shades[shade]} } .${name} circle, .${name} text { fill: ${shades[shade]} }`).join('\n');

const style = `
text { font: 12px system-ui, sans-serif; fill: #57606a }
.title { font-size: 14px; font-weight: 600; fill: #1f2328 }
.background { fill: #ffffff }
.grid { stroke: #d8dee4 }
.linear { stroke: #6e7781; stroke-dasharray: 1 4; stroke-linecap: round; fill: none }
.series path { stroke-width: 2; fill: none; stroke-linejoin: round }
${inks(0)}
@media (prefers-color-scheme: dark) {
text { fill: #9198a1 }
.title { fill: #f0f6fc }
.background { fill: #0d1117 }
.grid { stroke: #2a313c }
.linear { stroke: #9198a1 }
${inks(1)}
}
`;

const inTime = milliseconds => milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${Number((milliseconds / 1000).toPrecision(2))} s`;
const inMemory = megabytes => megabytes < 1000 ? `${Math.round(megabytes)} MB` : `${Number((megabytes / 1000).toPrecision(2))} GB`;
const inNumber = count => count.toLocaleString('en');
const inBytes = bytes => bytes < 1e6 ? `${bytes / 1000} KB` : `${bytes / 1e6} MB`;

/** Rounds a coordinate of the picture. */
const at = value => Number(value.toFixed(1));

/** Returns the powers of ten that enclose all values. */
const decades = values => {
	const from = Math.floor(Math.log10(Math.min(...values)));
	const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))));
	return Array.from({length: to - from + 1}, (_, index) => 10 ** (from + index));
};

/** Returns the logarithmic scale of an axis with these powers of ten. */
const scaleOf = (ticks, length) => value => length * Math.log10(value / ticks[0]) / Math.log10(ticks.at(-1) / ticks[0]);

/** Moves labels apart that would overlap. Takes their heights from the bottom to the top of the picture. */
const apart = heights => {
	let free = Number.POSITIVE_INFINITY;
	return heights.map(height => {
		const y = Math.min(height, free);
		free = y - lineHeight;
		return y;
	});
};

/** Draws linear growth as a line through the last point of the greatest series. */
const linear = (points, [x, y], [xs, ys]) => {
	const [size, value] = points.at(-1);
	// The line ends at the left or the bottom edge.
	const start = Math.max(xs[0], size * ys[0] / value);
	return `<path class="linear" d="M${at(x(start))} ${at(y(value * start / size))}L${at(x(size))} ${at(y(value))}"/>`;
};

/** Draws a panel: a title, axes, and the series, each with its last value. */
function panel({
	left, top, title, series, ticks, inX, inY,
}) {
	const drawn = series.toSorted((a, b) => a.points.at(-1)[1] - b.points.at(-1)[1]);
	const x = scaleOf(ticks[0], plot.width);
	const up = scaleOf(ticks[1], plot.height);
	const y = value => plot.height - up(value);
	const labels = apart(drawn.map(({points}) => y(points.at(-1)[1])));
	return `<g transform="translate(${left} ${top})">
<text class="title" y="-16">${title}</text>
${ticks[1].map(tick => `<path class="grid" d="M0 ${at(y(tick))}H${plot.width}"/><text x="-8" y="${at(y(tick) + 4)}" text-anchor="end">${inY(tick)}</text>`).join('\n')}
${ticks[0].map(tick => `<text x="${at(x(tick))}" y="${plot.height + 20}" text-anchor="middle">${inX(tick)}</text>`).join('\n')}
${linear(drawn.at(-1).points, [x, y], ticks)}
${drawn.map(({name, label, points}, index) => `<g class="series ${name}">
<path d="M${points.map(([size, value]) => `${at(x(size))} ${at(y(value))}`).join('L')}"/>
${points.map(([size, value]) => `<circle cx="${at(x(size))}" cy="${at(y(value))}" r="3"><title>${label}, ${inX(size)}: ${inY(value)}</title></circle>`).join('\n')}
<text x="${at(x(points.at(-1)[0]) + 10)}" y="${at(labels[index] + 4)}">${label} ${inY(points.at(-1)[1])}</text>
</g>`).join('\n')}
</g>`;
}

const seriesOf = (figures, name, label) => ({
	name, label, points: figures.filter(each => each[name] !== undefined).map(each => [each.size, each[name]]),
});

/**
 * Draws how time and memory grow.
 *
 * @param articles for each number of articles (`size`): `first`, `listed` and `analysed` in milliseconds, `memory` in MB, if known
 * @param lengths the same for each length of one article, in bytes
 * @returns an SVG
 */
export function growthChart(articles, lengths) {
	const byNumber = {column: 0, inX: inNumber};
	const byLength = {column: 1, inX: inBytes};
	const time = {row: 0, inY: inTime};
	const memory = {row: 1, inY: inMemory};
	const panels = [
		{
			...byNumber, ...time, title: 'Time, by number of articles',
			series: [seriesOf(articles, 'first', 'first frame'), seriesOf(articles, 'listed', 'all titles listed'), seriesOf(articles, 'analysed', 'all analysed')],
		},
		{
			...byLength, ...time, title: 'Time, by length of one article',
			series: [seriesOf(lengths, 'first', 'first frame'), seriesOf(lengths, 'analysed', 'analysed')],
		},
		{
			...byNumber, ...memory, title: 'Most memory, by number of articles', series: [seriesOf(articles, 'memory', 'memory')],
		},
		{
			...byLength, ...memory, title: 'Most memory, by length of one article', series: [seriesOf(lengths, 'memory', 'memory')],
		},
	].map(each => ({...each, series: each.series.filter(({points}) => points.length > 0)})).filter(({series}) => series.length > 0);
	// Panels above or beside each other have the same axis, so that slopes and heights can be compared.
	const ticksOf = (direction, index, axis) => decades(panels.filter(each => each[direction] === index).flatMap(({series}) =>
		series.flatMap(({points}) => points.map(point => point[axis]))));
	const drawn = panels.map(each => panel({
		...each,
		left: places.left[each.column],
		top: places.top[each.row],
		ticks: [ticksOf('column', each.column, 0), ticksOf('row', each.row, 1)],
	}));
	const legend = picture.height - 24;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${picture.height}" role="img" aria-labelledby="title">
<title id="title">How time and memory grow with the number and the length of articles</title>
<style>${style}</style>
<rect class="background" width="100%" height="100%" rx="8"/>
${drawn.join('\n')}
<path class="linear" d="M64 ${legend}h40"/><text x="114" y="${legend + 4}">in proportion: ten times as much to read takes ten times the time, or memory</text>
</svg>
`;
}
