// Draws the picture in the README from the real program: `node scripts/screenshot.mjs` after a build.
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const [columns, rows] = [132, 34];
/** Opens an article, goes to a quote, and leaves it selected. */
const keys = [...'jjjjjjjjjjj', '\r', ...']]]'];

const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
const child = pty.spawn(process.execPath, [path.join(root, 'dist/cli.js'), '--no-state', 'articles'], {
	cols: columns, rows, cwd: root, env: {...process.env, TERM: 'xterm-256color', NO_COLOR: ''},
});
child.onData(data => {
	terminal.write(data);
});
await wait(2000);
for (const key of keys) {
	child.write(key);
	// eslint-disable-next-line no-await-in-loop -- One key after the other, as a person presses them.
	await wait(150);
}

await wait(500);

const palette = ['#45475a', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#bac2de', '#585b70', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#a6adc8'];
const [background, foreground] = ['#1e1e2e', '#cdd6f4'];
const [cellWidth, lineHeight, margin] = [8.4, 18, 14];
const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One cell's look, as SVG attributes and the colour behind it. */
const styleOf = cell => {
	let color = cell.isFgPalette() ? palette[cell.getFgColor()] ?? foreground : foreground;
	let behind = cell.isBgPalette() ? palette[cell.getBgColor()] ?? background : background;
	if (cell.isInverse()) {
		[color, behind] = [behind, color];
	}

	const attributes = [
		`fill="${color}"`,
		cell.isBold() ? 'font-weight="bold"' : '',
		cell.isItalic() ? 'font-style="italic"' : '',
		cell.isUnderline() ? 'text-decoration="underline"' : '',
		cell.isDim() ? 'opacity="0.6"' : '',
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
			parts.push(`<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${lineHeight}" fill="${run.behind}"/>`);
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
writeFileSync(path.join(root, 'docs/screen.svg'), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height.toFixed(0)}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="${background}"/>
${parts.join('\n')}
</svg>
`);
child.kill();
// The terminal of the child keeps the process alive.
// eslint-disable-next-line unicorn/no-process-exit
process.exit();
