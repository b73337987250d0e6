// The built program in a pseudo-terminal, for pictures: it starts without any state, and its clock is fixed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {backgroundAnswer, cellColors, terminals} from './palette.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The day after the newest sample article. */
const pictureTime = '2026-11-27T09:00:00Z';

/** Milliseconds without output after which the screen is taken as settled. */
const quiet = 300;

/** Milliseconds in which a key must have changed the screen, or it changes nothing. */
const reaction = 1500;

/** Milliseconds after which a missing text is an error. */
const patience = 30_000;

/** Keys in angle brackets, as a terminal sends them. */
const namedKeys = {
	enter: '\r', esc: '\u001B', tab: '\t', space: ' ', down: '\u001B[B', up: '\u001B[A', right: '\u001B[C', left: '\u001B[D',
};

const environments = {
	'24bit': {COLORTERM: 'truecolor', TERM: 'xterm-256color'},
	256: {TERM: 'xterm-256color'},
	16: {TERM: 'xterm'},
	none: {TERM: 'xterm-256color', NO_COLOR: '1'},
};

/** Milliseconds after which articles are shown that have no quotes. */
const readyTimeout = 10_000;

/** The sidebar while the shown article is analysed. */
const unfinished = 'Reading who said what';

/** Tells whether all articles are in the list, and each title has its number of quotes. The row of the last one may be below the screen. */
function isAnalyzed(text) {
	const count = pattern => text.match(pattern)?.length ?? 0;
	const titles = count(/^(?:.●|›.) \S/gmv);
	return titles > 1 && !/\d\/\d+\+/v.test(text) && !text.includes(unfinished) && count(/“\d+ +│/gv) >= titles - 1;
}

/** Starts the program. */
export function startProgram({size = '120x36', background = 'dark', colors = '24bit', arguments: programArguments = ['articles']}) {
	const [columns, rows] = size.split('x').map(Number);
	const look = terminals[background];
	const home = fs.mkdtempSync(path.join(os.tmpdir(), 'newsreader-picture-'));
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	const child = pty.spawn(process.execPath, ['--import', path.join(root, 'scripts/pictures/fixed-clock.mjs'), path.join(root, 'dist/cli.js'), ...programArguments], {
		cols: columns,
		rows,
		cwd: root,
		env: {
			PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', TZ: 'UTC', COLORFGBG: look.colorfgbg, PICTURE_TIME: pictureTime, ...environments[colors],
		},
	});
	/** The number of pieces of output, and the time of the last. */
	const output = {count: 0, at: Date.now()};
	let isRunning = true;
	child.onExit(() => {
		isRunning = false;
	});
	// The terminal answers questions. That for the background is left to the one who knows it.
	terminal.onData(answer => {
		child.write(answer);
	});
	child.onData(data => {
		output.count++;
		output.at = Date.now();
		terminal.write(data);
		if (data.includes('\u001B]11;?')) {
			child.write(backgroundAnswer(look));
		}
	});

	const text = () => Array.from({length: rows}, (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true) ?? '').join('\n');

	const settled = async () => {
		const end = Date.now() + patience;
		while (Date.now() - output.at < quiet || (text().includes(unfinished) && Date.now() < end)) {
			await wait(50); // eslint-disable-line no-await-in-loop -- The end of the wait depends on the output.
		}
	};

	/** Waits until the screen shows a text. */
	const waitFor = async pattern => {
		const end = Date.now() + patience;
		while (!pattern.test(text())) {
			if (Date.now() > end || !isRunning) {
				throw new Error(`The screen does not show ${pattern}:\n${text()}`);
			}

			await wait(50); // eslint-disable-line no-await-in-loop -- The end of the wait depends on the output.
		}

		await settled();
	};

	/** Presses keys, one after the other, and waits after each until the screen is settled. */
	const press = async keys => {
		for (const {0: key, groups} of keys.matchAll(/<(?<name>[a-z]+)>|./gv)) {
			const before = output.count;
			const end = Date.now() + reaction;
			child.write(namedKeys[groups.name] ?? key);
			/* eslint-disable no-await-in-loop -- One key after the other, as a person presses them. */
			while (output.count === before && Date.now() < end) {
				await wait(20);
			}

			await settled();
			/* eslint-enable no-await-in-loop */
		}
	};

	/** Returns the cells of the screen, row by row. */
	const cells = () => Array.from({length: rows}, (_, row) => {
		const line = terminal.buffer.active.getLine(row);
		return Array.from({length: columns}, (_, column) => line.getCell(column))
			.map((cell, column) => ({
				column, width: cell.getWidth(), text: cell.getChars() || ' ', ...cellColors(cell, look),
				isBold: Boolean(cell.isBold()), isItalic: Boolean(cell.isItalic()), isUnderlined: Boolean(cell.isUnderline()),
			}))
			.filter(({width}) => width > 0);
	});

	/** Waits until the visible articles are analysed: from then on the screen changes only by keys. */
	const ready = async () => {
		const end = Date.now() + readyTimeout;
		while (!isAnalyzed(text()) && Date.now() < end) {
			await wait(50); // eslint-disable-line no-await-in-loop -- The end of the wait depends on the output.
		}

		await wait(quiet);
		await settled();
	};

	const close = () => {
		child.kill('SIGKILL');
		fs.rmSync(home, {recursive: true, force: true});
	};

	return {
		columns, rows, look, ready, press, waitFor, cells, close,
	};
}
