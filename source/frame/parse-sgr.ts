import {colorNames, type TextStyle} from '../theme/theme.js';
import {type Cell, type Row} from './row.js';

/** Attributes that an SGR parameter switches on. */
const switchOn: Readonly<Record<number, TextStyle>> = {
	1: {bold: true}, 2: {dimColor: true}, 3: {italic: true}, 4: {underline: true}, 7: {inverse: true},
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

function changed(style: TextStyle, parameter: number): TextStyle {
	const off = switchOff[parameter];
	if (off) {
		return Object.fromEntries(Object.entries(style).filter(([name]) => !off.has(name)));
	}

	const color = colorNames[parameter - 30];
	const backgroundColor = colorNames[parameter - 40];
	return {
		...style, ...switchOn[parameter], ...(color && {color}), ...(backgroundColor && {backgroundColor}),
	};
}

/** Parses a row that Ink has drawn, with its SGR sequences for the basic attributes and colours, into cells. */
export function parseSgr(text: string): Row {
	const cells: Cell[] = [];
	let style: TextStyle = {};
	for (const [index, part] of text.split(/\u001B\[([\d;]*)m/v).entries()) {
		if (index % 2 === 1) {
			style = part.split(';').reduce((before, parameter) => changed(before, Number(parameter)), style);
		} else if (part !== '') {
			cells.push({text: part, style});
		}
	}

	return cells;
}
