// An animated picture: screens of the real program, one after another, each with the pressed key and a caption below it.
import {
	drawRows, escapeText, margin, pixelSize, rowTop, screenColor, styleSheet, svg,
} from './draw-cells.mjs';
import {startProgram} from './real-program.mjs';

const percent = value => `${Number((100 * value).toFixed(2))}%`;

/** Returns the key and the caption, below the screen. */
const drawCaption = ({label, says}, {top, color, grey}) => {
	const width = label === '' ? 0 : (label.length * 8.4) + 16;
	const key = [
		`<rect x="${margin}" y="${top}" width="${width.toFixed(1)}" height="24" rx="5" fill="none" stroke="${grey}"/>`,
		`<text x="${margin + 8}" y="${top + 17}" fill="${color}" font-weight="bold">${escapeText(label)}</text>`,
	];
	const left = label === '' ? margin : margin + width + 12;
	return [...label === '' ? [] : key, `<text x="${left.toFixed(1)}" y="${top + 17}" fill="${grey}">${escapeText(says)}</text>`].join('');
};

/** Returns the columns of the rules between the panes: most rows have a line or a tick there. */
const ruleColumns = rows => rows[0].map(({column}) => column).filter(column => {
	const rules = rows.filter(cells => cells.some(cell => cell.column === column && /[│┃◆◇]/v.test(cell.text)));
	return rules.length > rows.length / 2;
});

/** Returns the cells of each pane in a row. The rule is the first cell of the pane to its right. */
const splitAt = (cells, columns) => [0, ...columns].map((from, index) => cells.filter(({column}) => column >= from && column < (columns[index] ?? Infinity)));

/** Returns the stretches of steps in which a piece of the picture stays the same. */
function stretchesOf(contents) {
	const stretches = [];
	for (const [step, content] of contents.entries()) {
		const last = stretches.at(-1);
		if (last?.content === content) {
			last.to = step + 1;
		} else {
			stretches.push({content, from: step, to: step + 1});
		}
	}

	return stretches.filter(({content}) => content !== '');
}

/** Returns the elements of pieces, each drawn for the steps in which it stays, and the style that shows them in time. */
function animate(pieces, {seconds, poster}) {
	const duration = seconds.reduce((sum, each) => sum + each, 0);
	const timeOf = step => seconds.slice(0, step).reduce((sum, each) => sum + each, 0) / duration;
	const rules = new Map();
	const ids = new Map();
	const elements = pieces.flatMap(contents => stretchesOf(contents)).map(({content, from, to}) => {
		const name = `t${from}-${to}`;
		const isAlways = from === 0 && to === seconds.length;
		if (!isAlways && !rules.has(name)) {
			const keyframes = [
				from === 0 ? '' : '0%{visibility:hidden}',
				`${percent(timeOf(from))}{visibility:visible}`,
				to === seconds.length ? '100%{visibility:visible}' : `${percent(timeOf(to))},100%{visibility:hidden}`,
			].join('');
			rules.set(name, `@keyframes ${name}{${keyframes}}.${name}{animation:${name} ${duration}s step-end infinite}`);
		}

		const classes = isAlways ? '' : ` class="${from <= poster && poster < to ? '' : 'h '}${name}"`;
		if (ids.has(content)) {
			return `<use href="#${ids.get(content)}"${classes}/>`;
		}

		// The content has no class of its own: one that is drawn again may be visible where the first is not.
		ids.set(content, `p${ids.size}`);
		return `<g${classes}><g id="${ids.get(content)}">${content.replaceAll('\n', '')}</g></g>`;
	});
	return {content: elements.join('\n'), style: `.h{visibility:hidden}\n@media (prefers-reduced-motion:no-preference){\n${[...rules.values()].join('\n')}\n}`};
}

/**
 * Returns an SVG that shows the screen after each step for its `seconds`.
 * With reduced motion, or without animation, it shows the step that is the `poster`.
 */
export async function drawAnimation({steps, title, ...options}) {
	const program = startProgram(options);
	try {
		const {look, columns, rows} = program;
		const {background, foreground, grey} = look;
		const styles = styleSheet();
		const {width, height} = pixelSize(columns, rows);
		await program.ready();
		const rules = ruleColumns(program.cells());
		const frames = [];
		for (const {keys = '', label = keys, says, shows} of steps) {
			/* eslint-disable no-await-in-loop -- A step begins at the screen of the step before. */
			await program.press(keys);
			if (shows) {
				await program.waitFor(shows);
			}

			/* eslint-enable no-await-in-loop */
			const screen = program.cells();
			const color = screenColor(screen);
			frames.push([
				// A theme may bring another background.
				color === background ? '' : `<rect width="${width}" height="${height}" rx="8" fill="${color}"/>`,
				...screen.flatMap((cells, row) => splitAt(cells, rules).map(pane => drawRows([pane], {background: color, styles, top: rowTop(row)}))),
				drawCaption({label, says}, {top: height, color: foreground, grey}),
			]);
		}

		const pieces = frames[0].map((_, index) => frames.map(frame => frame[index]));
		const {content, style} = animate(pieces, {seconds: steps.map(({seconds}) => seconds), poster: steps.findIndex(({isPoster}) => isPoster)});
		return svg({
			width, height: height + 24 + margin, background, title, style: `${styles.rules()}\n${style}`, content,
		});
	} finally {
		program.close();
	}
}
