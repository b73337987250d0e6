// A picture of one screen.
import {
	drawRows, pixelSize, screenColor, styleSheet, svg,
} from './draw-cells.mjs';
import {startProgram} from './real-program.mjs';

/** Returns an SVG of the program after `keys`, when its screen shows `shows`. */
export async function drawStill({keys = '', shows, title = 'newsreader', ...options}) {
	const program = startProgram(options);
	try {
		await program.ready();
		await program.press(keys);
		if (shows) {
			await program.waitFor(shows);
		}

		const cells = program.cells();
		const background = screenColor(cells);
		const styles = styleSheet();
		const content = drawRows(cells, {background, styles});
		return svg({
			...pixelSize(program.columns, program.rows), background, title, style: styles.rules(), content,
		});
	} finally {
		program.close();
	}
}
