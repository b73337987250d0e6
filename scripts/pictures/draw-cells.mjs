// Cells of a terminal as parts of an SVG: text in runs of one style; lines and blocks as shapes, so that they join in every font.

const cellWidth = 8.4;
const lineHeight = 18;
const baseline = 13;

export const margin = 14;

const number = value => String(Number(value.toFixed(1)));

export const escapeText = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Returns the size in pixels of a number of columns and rows. */
export const pixelSize = (columns, rows) => ({width: Math.round(columns * cellWidth) + (2 * margin), height: (rows * lineHeight) + (2 * margin)});

export const rowTop = row => margin + (row * lineHeight);

/** Blocks: the part of the cell that is filled, as left, top, width and height. */
const blocks = new Map([
	['▎', [0, 0, 0.25, 1]],
	['▌', [0, 0, 0.5, 1]],
	['█', [0, 0, 1, 1]],
	['┃', [0.36, 0, 0.28, 1]],
	...['▁', '▂', '▃', '▄', '▅', '▆', '▇'].map((block, index) => [block, [0, 1 - ((index + 1) / 8), 1, (index + 1) / 8]]),
]);

/** Lines, drawn by a pen: `x`, `y` is the centre of the cell, `w`, `h` are half its width and height. */
const lines = new Map([
	['│', ({x, y, h}) => `M${x} ${y - h}v${2 * h}`],
	['─', ({x, y, w}) => `M${number(x - w)} ${y}h${2 * w}`],
	['╭', ({x, y, w, h}) => `M${x} ${y + h}v-${h - w}q0-${w} ${w}-${w}`],
	['╮', ({x, y, w, h}) => `M${x} ${y + h}v-${h - w}q0-${w}-${w}-${w}`],
	['╰', ({x, y, w, h}) => `M${x} ${y - h}v${h - w}q0 ${w} ${w} ${w}`],
	['╯', ({x, y, w, h}) => `M${x} ${y - h}v${h - w}q0 ${w}-${w} ${w}`],
]);

const rectangle = (x, y, width, height) => `M${number(x)} ${number(y)}h${number(width)}v${number(height)}h-${number(width)}z`;

/** Adds a piece of a path to the path of its colour. */
const addTo = (paths, color, piece) => paths.set(color, (paths.get(color) ?? '') + piece);

/** Symbols that many monospaced fonts lack: each is placed alone. */
const isSymbol = text => /^[\u{2190}-\u{2BFF}]/v.test(text);

/** Styles of text, each with the name of a class. */
export function styleSheet() {
	const classes = new Map();
	return {
		classOf({color, isBold, isItalic, isUnderlined}) {
			const style = [
				`fill:${color}`, isBold && 'font-weight:bold', isItalic && 'font-style:italic', isUnderlined && 'text-decoration:underline',
			].filter(Boolean).join(';');
			if (!classes.has(style)) {
				classes.set(style, `s${classes.size}`);
			}

			return classes.get(style);
		},
		rules: () => [...classes].map(([style, name]) => `.${name}{${style}}`).join('\n'),
	};
}

/** Returns the colour of the screen around the cells: that of its last corner. */
export const screenColor = rows => rows.at(-1)[0].behind;

/** Adds the backgrounds of a row that differ from that of the picture. */
function addFills(fills, cells, {y, background}) {
	let fill;
	const flush = () => {
		if (fill) {
			addTo(fills, fill.color, rectangle(margin + (fill.from * cellWidth), y, (fill.to - fill.from) * cellWidth, lineHeight));
			fill = undefined;
		}
	};

	for (const {column, width, behind} of cells) {
		if (fill && fill.color !== behind) {
			flush();
		}

		if (behind !== background) {
			fill ??= {color: behind, from: column};
			fill.to = column + width;
		}
	}

	flush();
}

/** Adds the lines and blocks of a row. */
function addShapes({fills, strokes}, cells, y) {
	for (const {column, text, color} of cells) {
		const x = margin + (column * cellWidth);
		if (blocks.has(text)) {
			const [left, top, width, height] = blocks.get(text);
			addTo(fills, color, rectangle(x + (left * cellWidth), y + (top * lineHeight), width * cellWidth, height * lineHeight));
		} else if (lines.has(text)) {
			const centre = {x: Number(number(x + (cellWidth / 2))), y: y + (lineHeight / 2)};
			addTo(strokes, color, lines.get(text)({...centre, w: cellWidth / 2, h: lineHeight / 2}));
		}
	}
}

/** Returns the runs of text of a row: cells of one style that follow each other. */
function textRuns(cells, styles) {
	const runs = [];
	let run;
	for (const cell of cells) {
		const {column, width, text} = cell;
		const isBlank = text === ' ' && !cell.isUnderlined;
		// Two blanks end a run, so that the next words stand in their column in a font of another width.
		if (blocks.has(text) || lines.has(text) || (isBlank && (!run || run.text.endsWith(' ')))) {
			run = undefined;
			continue;
		}

		// A blank shows no colour and no weight: it joins the run that it follows, unless that is underlined.
		const style = isBlank && !run.isUnderlined ? run.style : styles.classOf(cell);
		const kind = isSymbol(text) ? `symbol ${column}` : width;
		if (!run || run.style !== style || (run.kind !== kind && !isBlank)) {
			run = {
				style, kind, from: column, text: '', isUnderlined: cell.isUnderlined,
			};
			runs.push(run);
		}

		run.text += text;
		run.to = column + width;
	}

	return runs;
}

/** Returns a run as an element, without the blank at its end, or an empty string for a blank. */
function drawRun({style, from, to, text}, y) {
	const words = text.trimEnd();
	const length = to - from - (text.length - words.length);
	return words === '' ? '' : `<text class="${style}" x="${number(margin + (from * cellWidth))}" y="${y + baseline}" textLength="${number(length * cellWidth)}">${escapeText(words)}</text>`;
}

/** Returns the elements of rows of cells. The first row begins at `top`. */
export function drawRows(rows, {background, styles, top = margin}) {
	const paths = {behind: new Map(), fills: new Map(), strokes: new Map()};
	const texts = [];
	for (const [index, cells] of rows.entries()) {
		const y = top + (index * lineHeight);
		addFills(paths.behind, cells, {y, background});
		addShapes(paths, cells, y);
		texts.push(...textRuns(cells, styles).map(run => drawRun(run, y)));
	}

	return [
		...[...paths.behind].map(([color, path]) => `<path fill="${color}" shape-rendering="crispEdges" d="${path}"/>`),
		...[...paths.fills].map(([color, path]) => `<path fill="${color}" d="${path}"/>`),
		...[...paths.strokes].map(([color, path]) => `<path fill="none" stroke="${color}" d="${path}"/>`),
		...texts.filter(text => text !== ''),
	].join('\n');
}

/** Returns an SVG with the font of the pictures. */
export const svg = ({width, height, background, style, content, title}) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">
<title>${escapeText(title)}</title>
<style>
${style}
</style>
<rect width="100%" height="100%" rx="8" fill="${background}"/>
${content}
</svg>
`;
