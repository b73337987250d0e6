import {type HexColor} from './color.js';

/** A colour in 24 bits, and the number in the palette of 256 that stands for it. */
export type Tone = readonly [exact: HexColor, number: number];

/** The colours of a theme by meaning. Those of text have a contrast of 4.5 or more, those of marks of 3 or more; see the tests. */
export type Palette = {
	/** Text and background, for a theme that paints its own. */
	readonly text: Tone;
	readonly background: Tone;
	/** Details. */
	readonly muted: Tone;
	/** The rule between panes, and its part that is the thumb of the scrollbar. */
	readonly rule: Tone;
	readonly thumb: Tone;
	/** The heading of the pane that has the keys, the dots of unread articles, labels. */
	readonly accent: Tone;
	/** Text on the chip, whose background is the accent. */
	readonly chipText: Tone;
	/** Goes behind what is selected, and behind code. */
	readonly tint: Tone;
	readonly codeTint: Tone;
	readonly star: Tone;
	/** The text of search matches, and the colours behind them. */
	readonly match: Tone;
	readonly matchTint: Tone;
	readonly currentMatch: Tone;
	readonly currentMatchTint: Tone;
	/** The marks of search matches. */
	readonly matchMark: Tone;
	readonly error: Tone;
	/** At least eight, that can be told apart with each kind of colour blindness. */
	readonly speakers: readonly Tone[];
};

export const dark: Palette = {
	text: ['#d9dce8', 253],
	background: ['#1a1b26', 234],
	muted: ['#9da0b3', 247],
	rule: ['#45475a', 239],
	thumb: ['#8a8da3', 245],
	accent: ['#8ab4f0', 110],
	chipText: ['#14141c', 234],
	tint: ['#2b2d3d', 236],
	codeTint: ['#242633', 235],
	star: ['#e5b84b', 179],
	match: ['#ffe08a', 222],
	matchTint: ['#4b4226', 238],
	currentMatch: ['#1c1c24', 235],
	currentMatchTint: ['#ffd866', 222],
	matchMark: ['#ffe08a', 222],
	error: ['#ff6b6b', 203],
	speakers: [
		['#5ea6e1', 39],
		['#b1d986', 149],
		['#d6ae8c', 217],
		['#cf8cb8', 140],
		['#87d8d6', 116],
		['#afb4e0', 146],
		['#d68266', 172],
		['#afb248', 108],
	],
};

export const light: Palette = {
	text: ['#22252e', 235],
	background: ['#fcfcfd', 231],
	muted: ['#5f6370', 241],
	rule: ['#c8ccd6', 250],
	thumb: ['#7d818e', 244],
	accent: ['#1f5fbf', 25],
	chipText: ['#ffffff', 231],
	tint: ['#e2e5ed', 254],
	codeTint: ['#f0f1f5', 255],
	star: ['#7a5600', 94],
	match: ['#7a5600', 94],
	matchTint: ['#ffeebd', 230],
	currentMatch: ['#ffffff', 231],
	currentMatchTint: ['#7a5600', 94],
	matchMark: ['#7a5600', 94],
	error: ['#d70000', 160],
	speakers: [
		['#40519a', 26],
		['#4e6f08', 22],
		['#a84165', 127],
		['#920063', 89],
		['#036f84', 19],
		['#5f01af', 54],
		['#7b473f', 124],
		['#534a02', 52],
	],
};

export const highContrastDark: Palette = {
	text: ['#ffffff', 231],
	background: ['#000000', 16],
	muted: ['#c8c8d0', 252],
	rule: ['#9a9a9a', 247],
	thumb: ['#ffffff', 231],
	accent: ['#8fd0ff', 117],
	chipText: ['#000000', 16],
	tint: ['#303040', 236],
	codeTint: ['#262626', 235],
	star: ['#ffd75f', 221],
	match: ['#000000', 16],
	matchTint: ['#ffff87', 228],
	currentMatch: ['#000000', 16],
	currentMatchTint: ['#ffffff', 231],
	matchMark: ['#ffff87', 228],
	error: ['#ff8a8a', 210],
	speakers: [
		['#87d7ff', 117],
		['#b1ff83', 156],
		['#ffdabb', 230],
		['#ffafd7', 147],
		['#88ffff', 123],
		['#c5a6fc', 212],
		['#ffa66f', 180],
		['#b0cfa2', 151],
	],
};

export const highContrastLight: Palette = {
	text: ['#000000', 16],
	background: ['#ffffff', 231],
	muted: ['#3c3f48', 238],
	rule: ['#6c6c6c', 242],
	thumb: ['#000000', 16],
	accent: ['#00409a', 18],
	chipText: ['#ffffff', 231],
	tint: ['#d6dae4', 253],
	codeTint: ['#ececec', 255],
	star: ['#5f3f00', 58],
	match: ['#000000', 16],
	matchTint: ['#ffe27a', 222],
	currentMatch: ['#ffffff', 231],
	currentMatchTint: ['#000000', 16],
	matchMark: ['#5f3f00', 58],
	error: ['#af0000', 124],
	speakers: [
		['#030079', 20],
		['#004c00', 18],
		['#744b48', 88],
		['#820154', 90],
		['#005d78', 23],
		['#60048e', 53],
		['#580100', 52],
		['#555a00', 55],
	],
};
