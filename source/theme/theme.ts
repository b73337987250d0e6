import {type StyleToken} from '../layout/decorate.js';

/** The colours that every terminal maps to its own palette, in the order of their SGR numbers. */
export const colorNames = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;

type Color = typeof colorNames[number];

/** The style of a piece of text. */
export type TextStyle = {
	readonly color?: Color;
	readonly backgroundColor?: Color;
	readonly bold?: boolean;
	readonly dimColor?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
};

/** The parts of the screen other than the text of the article. */
type FrameToken
	= | 'pane-heading' | 'pane-heading-focused' | 'group-heading' | 'rule'
		| 'cursor' | 'dim' | 'unread' | 'star' | 'status' | 'key' | 'error' | 'scroll-thumb' | 'scroll-track' | 'scroll-tick';

export type Theme = {
	/** The colours of speakers, in the order of their first quotes. If empty, speakers differ by name only. */
	readonly speakers: readonly Color[];
	readonly text: Readonly<Record<StyleToken, TextStyle>>;
	readonly frame: Readonly<Record<FrameToken, TextStyle>>;
};

/** The default theme. It uses the terminal's own palette, so it is readable on light and dark backgrounds. */
const color: Theme = {
	speakers: ['cyan', 'green', 'magenta', 'blue', 'yellow', 'red'],
	text: {
		heading: {bold: true},
		strong: {bold: true},
		emphasis: {italic: true},
		code: {color: 'yellow'},
		link: {underline: true},
		'block-quote': {italic: true},
		entity: {bold: true},
		'entity-selected': {bold: true, inverse: true},
		quote: {},
		'quote-selected': {bold: true},
		speaker: {underline: true, bold: true},
		cue: {underline: true},
		match: {color: 'black', backgroundColor: 'yellow'},
		'match-current': {inverse: true, bold: true},
	},
	frame: {
		'pane-heading': {dimColor: true},
		'pane-heading-focused': {bold: true},
		'group-heading': {underline: true},
		rule: {dimColor: true},
		cursor: {inverse: true},
		dim: {dimColor: true},
		unread: {bold: true},
		star: {color: 'yellow'},
		status: {dimColor: true},
		key: {bold: true},
		error: {color: 'red', bold: true},
		'scroll-thumb': {},
		'scroll-track': {dimColor: true},
		'scroll-tick': {color: 'cyan'},
	},
};

const withoutColor = <Name extends string>(styles: Readonly<Record<Name, TextStyle>>, changes: Partial<Record<Name, TextStyle>>): Readonly<Record<Name, TextStyle>> => {
	const plain = Object.entries<TextStyle>(styles).map(([name, {color, backgroundColor, ...rest}]) => [name, rest] as const);
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The names are those of `styles`.
	return {...Object.fromEntries(plain) as Record<Name, TextStyle>, ...changes};
};

/** The theme for NO_COLOR: bold, underlined and inverse text only. */
const noColor: Theme = {
	speakers: [],
	text: withoutColor(color.text, {match: {underline: true, bold: true}, code: {dimColor: true}}),
	frame: withoutColor(color.frame, {star: {bold: true}}),
};

export const themes = {color, noColor} as const;

/** Returns the colour of a speaker by number; `undefined` if the theme has no colours. */
export const speakerColor = (theme: Theme, color: number | null): Color | undefined =>
	color === null || theme.speakers.length === 0 ? undefined : theme.speakers[color % theme.speakers.length];

const combined = new WeakMap<Theme, Map<string, TextStyle>>();

/**
 * Returns the style of text with some tokens, in the colour of a speaker by number. Later tokens override earlier ones.
 * Equal arguments return the same object.
 */
export function textStyle(theme: Theme, tokens: readonly StyleToken[], color: number | null): TextStyle | undefined {
	if (tokens.length === 0 && color === null) {
		return undefined;
	}

	const known = combined.get(theme) ?? new Map<string, TextStyle>();
	combined.set(theme, known);
	const speaker = speakerColor(theme, color);
	const key = `${speaker ?? ''} ${tokens.join(' ')}`;
	const style = known.get(key) ?? tokens.reduce<TextStyle>((base, token) => ({...base, ...theme.text[token]}), speaker === undefined ? {} : {color: speaker});
	known.set(key, style);
	return style;
}
