/** The colours of the terminal's own palette, in the order of their SGR numbers, with the names that Ink gives them. */
export const colorNames = [
	'black',
	'red',
	'green',
	'yellow',
	'blue',
	'magenta',
	'cyan',
	'white',
	'blackBright',
	'redBright',
	'greenBright',
	'yellowBright',
	'blueBright',
	'magentaBright',
	'cyanBright',
	'whiteBright',
] as const;

type ColorName = typeof colorNames[number];

/** A colour in 24 bits: `#rrggbb`. */
export type HexColor = `#${string}`;

/** A colour: 24 bits, a number of the palette of 256, or a name of the terminal's own 16. */
export type Color = HexColor | number | ColorName;

const hexDigits = (channel: number): string => channel.toString(16).padStart(2, '0');

/** Returns the colour with these channels, each from 0 to 255. */
export const hexOf = (red: number, green: number, blue: number): HexColor => `#${hexDigits(red)}${hexDigits(green)}${hexDigits(blue)}`;

/** Returns the red, green and blue of a colour in 24 bits, each from 0 to 255. */
export function channelsOf(color: HexColor): readonly [number, number, number] {
	const value = Number.parseInt(color.slice(1), 16);
	return [Math.floor(value / 65_536), Math.floor(value / 256) % 256, value % 256];
}

/** True for a colour in 24 bits. */
export const isHexColor = (color: Color): color is HexColor => typeof color === 'string' && color.startsWith('#');
