import {type Color} from './color.js';
import {type Palette, type Tone} from './palettes.js';
import {type Parts} from './parts.js';

/**
 * Returns the parts of a theme in the colours of a palette. With `paints` it sets the background and the colour of text; else
 * those are the terminal's own.
 */
export function partsOfPalette(palette: Palette, depth: 8 | 24, paints: boolean): Parts {
	const pick = ([exact, number]: Tone): Color => depth === 24 ? exact : number;
	return {
		styles: {
			text: paints ? {color: pick(palette.text), backgroundColor: pick(palette.background)} : {},
			muted: {color: pick(palette.muted)},
			rule: {color: pick(palette.rule)},
			thumb: {color: pick(palette.thumb)},
			accent: {color: pick(palette.accent)},
			chip: {color: pick(palette.chipText), backgroundColor: pick(palette.accent)},
			tint: {backgroundColor: pick(palette.tint)},
			code: {backgroundColor: pick(palette.codeTint)},
			star: {color: pick(palette.star)},
			match: {color: pick(palette.match), backgroundColor: pick(palette.matchTint)},
			'match-current': {color: pick(palette.currentMatch), backgroundColor: pick(palette.currentMatchTint), bold: true},
			'match-mark': {color: pick(palette.matchMark)},
			error: {color: pick(palette.error)},
		},
		speakers: palette.speakers.map(tone => pick(tone)),
	};
}

/**
 * The colours of the terminal's own palette, readable on light and dark backgrounds. Never blue (SGR 34): on black it is often
 * too dark.
 */
export const terminalParts: Parts = {
	styles: {
		text: {},
		muted: {dimColor: true},
		rule: {color: 'blackBright'},
		thumb: {},
		accent: {color: 'cyan'},
		chip: {color: 'black', backgroundColor: 'cyan'},
		// Both colours are of the palette, so they fit each other on any background.
		tint: {color: 'whiteBright', backgroundColor: 'blackBright'},
		code: {dimColor: true},
		star: {color: 'yellow'},
		match: {color: 'black', backgroundColor: 'yellow'},
		'match-current': {
			color: 'black', backgroundColor: 'yellow', bold: true, underline: true,
		},
		'match-mark': {color: 'yellow'},
		error: {color: 'red'},
	},
	speakers: ['cyan', 'green', 'magenta', 'blueBright', 'greenBright', 'magentaBright', 'cyanBright', 'yellowBright'],
};

/** No colours: bold, dim, underlined and inverse text only. */
export const plainParts: Parts = {
	styles: {
		text: {},
		muted: {dimColor: true},
		rule: {dimColor: true},
		thumb: {},
		accent: {bold: true},
		chip: {inverse: true},
		tint: {inverse: true},
		code: {dimColor: true},
		star: {bold: true},
		match: {underline: true, bold: true},
		'match-current': {inverse: true, bold: true},
		'match-mark': {bold: true},
		error: {bold: true},
	},
	speakers: [],
};
