import {colorNames, hexOf, type Color} from '../../theme/color.js';
import {type TextStyle} from '../../theme/theme.js';
import {type Cell, type Row} from './row.js';

/** Attributes that an SGR parameter switches on. */
const switchOn: Readonly<Record<number, TextStyle>> = {
	1: {bold: true}, 2: {dimColor: true}, 3: {italic: true}, 4: {underline: true}, 7: {inverse: true}, 21: {underline: true},
};

/** Attributes that an SGR parameter switches off. */
const switchOff: Readonly<Record<number, ReadonlySet<string>>> = {
	0: new Set(['bold', 'dimColor', 'italic', 'underline', 'inverse', 'color', 'backgroundColor']),
	22: new Set(['bold', 'dimColor']),
	23: new Set(['italic']),
	24: new Set(['underline']),
	27: new Set(['inverse']),
	39: new Set(['color']),
	49: new Set(['backgroundColor']),
};

/** Returns the property that a simple colour parameter sets: 30 to 37, 40 to 47, 90 to 97, 100 to 107. */
function namedColor(parameter: number): TextStyle {
	const isBright = parameter >= 90;
	const index = parameter - (isBright ? 90 : 30);
	const color = colorNames[(index % 10) + (isBright ? 8 : 0)];
	if (index < 0 || index > 17 || index % 10 > 7 || color === undefined) {
		return {};
	}

	return index < 10 ? {color} : {backgroundColor: color};
}

/** The parameters that select an extended colour, for text, background and underlines. Their arguments follow. */
const extendedColors: Readonly<Record<number, (color: Color) => TextStyle>> = {
	38: color => ({color}),
	48: color => ({backgroundColor: color}),
	// Lines have the colour of the text here.
	58: () => ({}),
};

/** Reads the arguments of an extended colour. Returns the colour, and the number of arguments. */
function extendedColor([kind, first = 0, green = 0, blue = 0]: readonly number[]): {readonly color: Color | undefined; readonly count: number} {
	if (kind === 5) {
		return {color: first, count: 2};
	}

	return kind === 2 ? {color: hexOf(first, green, blue), count: 4} : {color: undefined, count: 1};
}

function changed(style: TextStyle, parameter: number): TextStyle {
	const off = switchOff[parameter];
	return off
		? Object.fromEntries(Object.entries(style).filter(([name]) => !off.has(name)))
		: {...style, ...switchOn[parameter], ...namedColor(parameter)};
}

/** Applies the parameters of an SGR sequence, for instance `1;38;5;110`, to a style. */
function applySgr(before: TextStyle, sgr: string): TextStyle {
	const parameters = sgr.split(';');
	let style = before;
	for (let at = 0; at < parameters.length; at++) {
		// Arguments may also stand behind colons, in one parameter: `38:2::255:0:0`, `4:3` for a curly underline.
		const [parameter = 0, ...within] = (parameters[at] ?? '').split(':').map(Number);
		const extended = extendedColors[parameter];
		if (extended) {
			const args = within.length > 0 ? withoutColorSpace(within) : parameters.slice(at + 1).map(Number);
			const {color, count} = extendedColor(args);
			style = color === undefined ? style : {...style, ...extended(color)};
			at += within.length > 0 ? 0 : count;
		} else {
			style = changed(style, parameter === 4 && within[0] === 0 ? 24 : parameter);
		}
	}

	return style;
}

/** Removes the number of a colour space, which is empty mostly: `2::255:0:0`. */
const withoutColorSpace = (args: readonly number[]): readonly number[] => args[0] === 2 && args.length > 4 ? [2, ...args.slice(2)] : args;

/** Parses a row that Ink has drawn, with its SGR sequences for attributes and colours, into cells. */
export function parseSgr(text: string): Row {
	const cells: Cell[] = [];
	let style: TextStyle = {};
	for (const [index, part] of text.split(/\u001B\[([\d;:]*)m/v).entries()) {
		if (index % 2 === 1) {
			style = applySgr(style, part);
		} else if (part !== '') {
			cells.push({text: part, style});
		}
	}

	return cells;
}
