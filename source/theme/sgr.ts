import {memoize} from '../article/memoize.js';
import {colorNames, type TextStyle} from './theme.js';

const parametersOf = memoize(({color, backgroundColor, bold, dimColor, italic, underline, inverse}: TextStyle): string => [
	...(bold ? [1] : []),
	...(dimColor ? [2] : []),
	...(italic ? [3] : []),
	...(underline ? [4] : []),
	...(inverse ? [7] : []),
	...(color === undefined ? [] : [30 + colorNames.indexOf(color)]),
	...(backgroundColor === undefined ? [] : [40 + colorNames.indexOf(backgroundColor)]),
].join(';'));

/** Returns the SGR parameters of a style, for instance `1;36`; empty for plain text. */
export const sgrOf = (style: TextStyle | undefined): string => style ? parametersOf(style) : '';
