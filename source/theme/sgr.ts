import {memoize} from '../article/memoize.js';
import {
	channelsOf, colorNames, isHexColor, type Color,
} from './color.js';
import {type TextStyle} from './theme.js';

/** The SGR numbers of the first colour, of the first bright colour, and of the extended colours. */
type ColorCodes = {readonly first: number; readonly firstBright: number; readonly extended: number};

const foreground: ColorCodes = {first: 30, firstBright: 90, extended: 38};
const background: ColorCodes = {first: 40, firstBright: 100, extended: 48};

function colorParameters(color: Color, {first, firstBright, extended}: ColorCodes): number[] {
	if (typeof color === 'number') {
		return [extended, 5, color];
	}

	if (isHexColor(color)) {
		return [extended, 2, ...channelsOf(color)];
	}

	const index = colorNames.indexOf(color);
	return [index < 8 ? first + index : firstBright + index - 8];
}

const parametersOf = memoize(({color, backgroundColor, bold, dimColor, italic, underline, inverse}: TextStyle): string => [
	...(bold ? [1] : []),
	...(dimColor ? [2] : []),
	...(italic ? [3] : []),
	...(underline ? [4] : []),
	...(inverse ? [7] : []),
	...(color === undefined ? [] : colorParameters(color, foreground)),
	...(backgroundColor === undefined ? [] : colorParameters(backgroundColor, background)),
].join(';'));

/** Returns the SGR parameters of a style, for instance `1;36`; empty for plain text. */
export const sgrOf = (style: TextStyle | undefined): string => style ? parametersOf(style) : '';
