import {
	colorNames, hexOf, isHexColor, type Color, type HexColor,
} from './color.js';
import {type ColorDepth} from './color-depth.js';
import {
	lightOf, oklabDistance, oklabOfLight, type Oklab,
} from './oklab.js';

/** The levels of red, green and blue in the cube of the palette of 256. */
const cubeLevels = [0, 95, 135, 175, 215, 255] as const;

/** The numbers of the palette of 256 where its cube and its greys begin. Before them are the terminal's own 16 colours. */
const cubeStart = 16;
const greyStart = 232;

/** Returns the colour of a number of the palette of 256 that is the same in every terminal: from 16 to 255. */
export function hexOfNumber(number: number): HexColor {
	if (number >= greyStart) {
		const level = 8 + (10 * (number - greyStart));
		return hexOf(level, level, level);
	}

	const index = number - cubeStart;
	const [red = 0, green = 0, blue = 0] = [Math.floor(index / 36), Math.floor(index / 6) % 6, index % 6].map(level => cubeLevels[level] ?? 0);
	return hexOf(red, green, blue);
}

/** The terminal's own colours as most terminals have them, in the order of `colorNames`. */
const usualColors: readonly HexColor[] = [
	'#000000',
	'#cd0000',
	'#00cd00',
	'#cdcd00',
	'#0000ee',
	'#cd00cd',
	'#00cdcd',
	'#e5e5e5',
	'#7f7f7f',
	'#ff0000',
	'#00ff00',
	'#ffff00',
	'#5c5cff',
	'#ff00ff',
	'#00ffff',
	'#ffffff',
];

/** The weight of lightness among 16 colours, which have few steps of it: a dark green is to be green, not grey. */
const lightnessAmong16 = 0.4;

function nearestOf<Name>(color: HexColor, candidates: ReadonlyArray<readonly [Name, HexColor]>, lightnessWeight = 1): Name | undefined {
	const placeOf = (hex: HexColor): Oklab => {
		const [lightness, greenRed, blueYellow] = oklabOfLight(lightOf(hex));
		return [lightness * lightnessWeight, greenRed, blueYellow];
	};

	const place = placeOf(color);
	const [best] = candidates
		.map(([name, hex]) => ({name, distance: oklabDistance(place, placeOf(hex))}))
		.toSorted((a, b) => a.distance - b.distance);
	return best?.name;
}

const fixedNumbers = (): ReadonlyArray<readonly [number, HexColor]> =>
	Array.from({length: 256 - cubeStart}, (_, index) => [index + cubeStart, hexOfNumber(index + cubeStart)] as const);

/** The 16 colours without blue, which is too dark on black in many terminals. */
const readableColors = colorNames.flatMap((name, index): ReadonlyArray<readonly [Color, HexColor]> => name === 'blue' ? [] : [[name, usualColors[index] ?? '#000000']]);

/** Returns the colour that a terminal can show and that looks most like `color`; `undefined` if the terminal has no colours. */
export function nearestColor(color: Color, depth: ColorDepth): Color | undefined {
	if (depth === 0) {
		return undefined;
	}

	if (depth === 8 && isHexColor(color)) {
		return nearestOf(color, fixedNumbers());
	}

	if (depth === 4 && typeof color === 'number') {
		return colorNames[color] ?? nearestOf(hexOfNumber(color), readableColors, lightnessAmong16);
	}

	return depth === 4 && isHexColor(color) ? nearestOf(color, readableColors, lightnessAmong16) : color;
}
