// Draws a picture of the real program, after a build. Without options: the picture in the README.
//
//   node scripts/screenshot.mjs [--size 120x40] [--keys 'jj<enter>]]'] [--background dark|light] [--colors 24bit|256|16|none]
//     [--output FILE.svg] [-- argument of the program …]
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const {values: options, positionals} = parseArgs({
	allowPositionals: true,
	options: {
		size: {type: 'string', default: '132x34'},
		// Opens an article, goes to a quote, and leaves it selected.
		keys: {type: 'string', default: 'jjjjjjjjjjj<enter>]]]'},
		background: {type: 'string', default: 'dark'},
		colors: {type: 'string', default: '24bit'},
		output: {type: 'string', default: path.join(root, 'docs/screen.svg')},
	},
});

const [columns = 80, rows = 24] = options.size.split('x').map(Number);

/** Keys in angle brackets, as a terminal sends them. */
const namedKeys = {
	enter: '\r', esc: '\u001B', tab: '\t', space: ' ', down: '\u001B[B', up: '\u001B[A', right: '\u001B[C', left: '\u001B[D',
};
const keys = [...options.keys.matchAll(/<(?<name>[a-z]+)>|./gv)].map(({0: key, groups}) => namedKeys[groups.name] ?? key);

const environments = {
	'24bit': {COLORTERM: 'truecolor', TERM: 'xterm-256color'},
	256: {TERM: 'xterm-256color'},
	16: {TERM: 'xterm'},
	none: {TERM: 'xterm-256color', NO_COLOR: '1'},
};

/** The terminal's own colours: the background, the text, and its palette of 16. */
const backgrounds = {
	dark: {
		background: '#1e1e2e',
		foreground: '#cdd6f4',
		palette: ['#45475a', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#bac2de', '#585b70', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#a6adc8'],
		colorfgbg: '15;0',
	},
	light: {
		background: '#fcfcfa',
		foreground: '#202124',
		palette: ['#5c5f77', '#d20f39', '#40a02b', '#df8e1d', '#1e66f5', '#ea76cb', '#179299', '#acb0be', '#6c6f85', '#d20f39', '#40a02b', '#df8e1d', '#1e66f5', '#ea76cb', '#179299', '#bcc0cc'],
		colorfgbg: '0;15',
	},
};
const {background, foreground, palette, colorfgbg} = backgrounds[options.background];

const hexDigits = value => Math.round(value).toString(16).padStart(2, '0');
const rgb = (red, green, blue) => `#${hexDigits(red)}${hexDigits(green)}${hexDigits(blue)}`;

/** A colour of the palette of 256. */
const paletteColor = index => {
	if (index < 16) {
		return palette[index];
	}

	if (index >= 232) {
		const level = 8 + ((index - 232) * 10);
		return rgb(level, level, level);
	}

	const cube = index - 16;
	const level = step => step === 0 ? 0 : 55 + (step * 40);
	return rgb(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6));
};

const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
const child = pty.spawn(process.execPath, [path.join(root, 'dist/cli.js'), '--no-state', ...(positionals.length > 0 ? positionals : ['articles'])], {
	cols: columns,
	rows,
	cwd: root,
	env: {
		...process.env, COLORTERM: '', NO_COLOR: '', COLORFGBG: colorfgbg, ...environments[options.colors],
	},
});
/** The answer to a question for the background (OSC 11), as terminals write it. */
const backgroundAnswer = `\u001B]11;rgb:${[1, 3, 5].map(at => background.slice(at, at + 2).repeat(2)).join('/')}\u001B\\`;
child.onData(data => {
	terminal.write(data);
	if (data.includes('\u001B]11;?')) {
		child.write(backgroundAnswer);
	}

	if (data.includes('\u001B[c')) {
		child.write('\u001B[?62;22c');
	}
});
await wait(2000);
for (const key of keys) {
	child.write(key);
	// eslint-disable-next-line no-await-in-loop -- One key after the other, as a person presses them.
	await wait(150);
}

await wait(500);

const [cellWidth, lineHeight, margin] = [8.4, 18, 14];
const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The red, green and blue of a colour. */
const channelsOf = color => [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16));

/** A mix of two colours: dim text is between its colour and the background. */
const mix = (color, behind) => {
	const other = channelsOf(behind);
	return rgb(...channelsOf(color).map((channel, index) => (channel * 0.6) + (other[index] * 0.4)));
};

const colorOf = (isPalette, isRgb, value, otherwise) => {
	if (isPalette) {
		return paletteColor(value);
	}

	return isRgb ? rgb(Math.floor(value / 65_536), Math.floor(value / 256) % 256, value % 256) : otherwise;
};

/** One cell's look, as SVG attributes and the colour behind it. */
const styleOf = cell => {
	let color = colorOf(cell.isFgPalette(), cell.isFgRGB(), cell.getFgColor(), foreground);
	let behind = colorOf(cell.isBgPalette(), cell.isBgRGB(), cell.getBgColor(), background);
	if (cell.isInverse()) {
		[color, behind] = [behind, color];
	}

	const attributes = [
		`fill="${cell.isDim() ? mix(color, behind) : color}"`,
		cell.isBold() ? 'font-weight="bold"' : '',
		cell.isItalic() ? 'font-style="italic"' : '',
		cell.isUnderline() ? 'text-decoration="underline"' : '',
	].filter(Boolean).join(' ');
	return {attributes, behind};
};

const parts = [];
for (let row = 0; row < rows; row++) {
	const line = terminal.buffer.active.getLine(row);
	const y = margin + (row * lineHeight);
	let run;
	const flush = () => {
		if (run === undefined) {
			return;
		}

		const x = margin + (run.from * cellWidth);
		const width = run.cells * cellWidth;
		if (run.behind !== background) {
			parts.push(`<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${lineHeight}" fill="${run.behind}" shape-rendering="crispEdges"/>`);
		}

		if (run.text.trim() !== '') {
			parts.push(`<text x="${x.toFixed(1)}" y="${y + 13}" textLength="${width.toFixed(1)}" xml:space="preserve" ${run.attributes}>${escape(run.text)}</text>`);
		}

		run = undefined;
	};

	for (let column = 0; column < columns; column++) {
		const cell = line?.getCell(column);
		if (cell && cell.getWidth() > 0) {
			const style = styleOf(cell);
			if (run && (run.attributes !== style.attributes || run.behind !== style.behind)) {
				flush();
			}

			run ??= {
				...style, from: column, cells: 0, text: '',
			};
			run.text += cell.getChars() || ' ';
			run.cells += cell.getWidth();
		}
	}

	flush();
}

const [width, height] = [(columns * cellWidth) + (2 * margin), (rows * lineHeight) + (2 * margin)];
writeFileSync(options.output, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height.toFixed(0)}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="${background}"/>
${parts.join('\n')}
</svg>
`);
child.kill();
// The terminal of the child keeps the process alive.
// eslint-disable-next-line unicorn/no-process-exit
process.exit();
