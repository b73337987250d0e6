import {type TextProps} from 'ink';
import {memoize} from '../article/memoize.js';
import {type Color} from '../theme/color.js';
import {type TextStyle} from '../theme/theme.js';

const inkColor = (color: Color): string => typeof color === 'number' ? `ansi256(${color})` : color;

const propsOf = memoize(({color, backgroundColor, ...attributes}: TextStyle): TextProps => ({
	...attributes,
	...(color !== undefined && {color: inkColor(color)}),
	...(backgroundColor !== undefined && {backgroundColor: inkColor(backgroundColor)}),
}));

/** Returns a style as props of Ink's `<Text>`. */
export const inkStyle = (style: TextStyle | undefined): TextProps => style ? propsOf(style) : {};
