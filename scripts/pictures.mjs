// Draws the pictures in docs/ from the real program, after a build: all of them, or those that are named.
//
//   node scripts/pictures.mjs [NAME …]
import fs from 'node:fs';
import process from 'node:process';
import {drawAnimation} from './pictures/draw-animation.mjs';
import {drawStill} from './pictures/draw-still.mjs';
import {firstMinute, stills} from './pictures/table.mjs';

const drawings = new Map([
	...Object.entries(stills).map(([name, picture]) => [name, async () => drawStill(picture)]),
	...['dark', 'light'].map(background => [`first-minute-${background}`, async () => drawAnimation({...firstMinute, background})]),
]);

const names = process.argv.length > 2 ? process.argv.slice(2) : drawings.keys();
for (const name of names) {
	const draw = drawings.get(name);
	if (!draw) {
		throw new Error(`There is no picture ${name}. There are: ${[...drawings.keys()].join(', ')}`);
	}

	const picture = await draw(); // eslint-disable-line no-await-in-loop -- Two programs at once slow each other down.
	fs.writeFileSync(new URL(`../docs/${name}.svg`, import.meta.url), picture);
	console.log(`docs/${name}.svg  ${Math.ceil(picture.length / 1000)} KB`);
}

// The pseudo-terminal keeps the process alive.
// eslint-disable-next-line unicorn/no-process-exit
process.exit();
