import {type StyleToken} from '../layout/model/style-token.js';
import {type Color} from './color.js';
import {nearestColor} from './nearest-color.js';
import {type ColorDepth} from './color-depth.js';
import {themeOf, type PartName, type Parts} from './parts.js';
import {type FrameToken, type TextStyle, type Theme} from './theme.js';

/** The names that a theme file may set. A name that is a part and a token is a part. */
export type ThemeFileToken = PartName | StyleToken | FrameToken;

/** A theme of the user: changes of a built-in theme. */
export type UserTheme = {
	/** The name of a built-in theme. */
	readonly base: string;
	readonly styles: Partial<Record<ThemeFileToken, TextStyle>>;
	/** `null` for those of the base. */
	readonly speakers: readonly Color[] | null;
};

function styleAtDepth({color, backgroundColor, ...attributes}: TextStyle, depth: ColorDepth): TextStyle {
	const shown = color === undefined ? undefined : nearestColor(color, depth);
	const behind = backgroundColor === undefined ? undefined : nearestColor(backgroundColor, depth);
	return {...attributes, ...(shown !== undefined && {color: shown}), ...(behind !== undefined && {backgroundColor: behind})};
}

/** Returns a table of styles with the changes of some of them. */
function changed<Name extends string>(styles: Readonly<Record<Name, TextStyle>>, changes: Partial<Record<string, TextStyle>>, depth: ColorDepth): Readonly<Record<Name, TextStyle>> {
	const entries = Object.entries<TextStyle>(styles).map(([name, style]) => {
		const change = changes[name];
		return [name, change === undefined ? style : {...style, ...styleAtDepth(change, depth)}] as const;
	});
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The names are those of `styles`.
	return Object.fromEntries(entries) as Record<Name, TextStyle>;
}

/** Creates a theme of the user from the parts of its base, for a terminal with `depth` of colour. */
export function themeOfUser({styles, speakers}: UserTheme, base: Parts, depth: ColorDepth): Theme {
	const {accent, chip} = styles;
	// The chip has the colour of the accent unless the file sets its own.
	const ofChip = accent?.color === undefined ? chip : {backgroundColor: accent.color, ...chip};
	const ownSpeakers = speakers?.flatMap(color => nearestColor(color, depth) ?? []);
	const theme = themeOf({
		styles: changed(base.styles, {...styles, ...(ofChip && {chip: ofChip})}, depth),
		speakers: ownSpeakers && depth > 0 ? ownSpeakers : base.speakers,
	});
	const tokens = Object.fromEntries(Object.entries(styles).filter(([name]) => !(name in base.styles)));
	return {...theme, text: changed(theme.text, tokens, depth), frame: changed(theme.frame, tokens, depth)};
}
