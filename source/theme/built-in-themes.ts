import {themeOf} from './palette.js';

/** The colours of the terminal's own palette, readable on light and dark backgrounds. Never blue (SGR 34): on black it is often too dark. */
const terminal = themeOf({
	muted: {dimColor: true},
	rule: {color: 'blackBright'},
	thumb: {},
	accent: {color: 'cyan'},
	chip: {color: 'black', backgroundColor: 'cyan'},
	// Both colours are of the palette, so they fit each other on any background.
	tint: {color: 'whiteBright', backgroundColor: 'blackBright'},
	star: {color: 'yellow'},
	match: {color: 'black', backgroundColor: 'yellow'},
	currentMatch: {
		color: 'black', backgroundColor: 'yellow', bold: true, underline: true,
	},
	matchMark: {color: 'yellow'},
	error: {color: 'red'},
	code: {color: 'yellow'},
	speakers: ['cyan', 'green', 'magenta', 'cyanBright', 'yellow', 'greenBright', 'magentaBright', 'blueBright'],
});

/** No colours: bold, dim, underlined and inverse text only. */
const none = themeOf({
	muted: {dimColor: true},
	rule: {dimColor: true},
	thumb: {},
	accent: {bold: true},
	chip: {inverse: true},
	tint: {inverse: true},
	star: {bold: true},
	match: {underline: true, bold: true},
	currentMatch: {inverse: true, bold: true},
	matchMark: {bold: true},
	error: {bold: true},
	code: {dimColor: true},
	speakers: [],
});

export const themes = {terminal, none} as const;
