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

/**
 * Returns an SVG that shows the screen after each step for its `seconds`.
 * With reduced motion, or without animation, it shows the step that is the `poster`.
 */
export async function drawAnimation({steps, title, ...options}) {
	const program = startProgram(options);
	try {
		const {look, columns, rows} = program;
		const {background} = look;
		const styles = styleSheet();
		/** Each different row is drawn once: its content, and its id. */
		const idByRow = new Map();
		const {width, height} = pixelSize(columns, rows);
		const frames = [];
		await program.ready();
		for (const {keys = '', label = keys, shows, ...step} of steps) {
			/* eslint-disable no-await-in-loop -- A step begins at the screen of the step before. */
			await program.press(keys);
			if (shows) {
				await program.waitFor(shows);
			}

			/* eslint-enable no-await-in-loop */
			const screen = program.cells();
			const color = screenColor(screen);
			const uses = screen.map((cells, row) => {
				const content = drawRows([cells], {background: color, styles, top: 0});
				if (content === '') {
					return '';
				}

				if (!idByRow.has(content)) {
					idByRow.set(content, `r${idByRow.size}`);
				}

				return `<use href="#${idByRow.get(content)}" y="${rowTop(row)}"/>`;
			});
			// A theme may bring another background.
			const behind = color === background ? '' : `<rect width="${width}" height="${height}" rx="8" fill="${color}"/>`;
			frames.push({...step, content: behind + uses.join('') + drawCaption({label, says: step.says}, {top: height, color: look.foreground, grey: look.grey})});
		}

		const duration = frames.reduce((sum, {seconds}) => sum + seconds, 0);
		let from = 0;
		const animations = frames.map(({seconds}, index) => {
			const to = from + seconds;
			const keyframes = [
				index === 0 ? '' : '0%{visibility:hidden}',
				`${percent(from / duration)}{visibility:visible}`,
				to < duration ? `${percent(to / duration)}{visibility:hidden}` : '',
				to < duration ? '100%{visibility:hidden}' : '100%{visibility:visible}',
			].join('');
			from = to;
			return `@keyframes f${index}{${keyframes}}#f${index}{animation:f${index} ${duration}s step-end infinite}`;
		});
		const poster = frames.findIndex(({isPoster}) => isPoster);
		return svg({
			width,
			height: height + 24 + margin,
			background,
			title,
			style: `${styles.rules()}
.f{visibility:hidden}
#f${poster}{visibility:visible}
@media (prefers-reduced-motion:no-preference){
${animations.join('\n')}
}`,
			content: `<defs>
${[...idByRow].map(([content, id]) => `<g id="${id}">${content.replaceAll('\n', '')}</g>`).join('\n')}
</defs>
${frames.map(({content}, index) => `<g class="f" id="f${index}">${content}</g>`).join('\n')}`,
		});
	} finally {
		program.close();
	}
}
