import {memoize} from '../article/memoize.js';
import {type StyleToken} from '../layout/model/style-token.js';
import {type Color} from './color.js';

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
export type FrameToken
	/** Details: grey rows, notes, verbs before a clause. */
	= | 'muted'
	/** The rule between panes, and its part that is the thumb of the scrollbar. */
		| 'rule' | 'thumb'
	/** The heading of the pane that has the keys: the one loud thing on the screen. */
		| 'chip'
		| 'pane-heading'
	/** The selected tab, and the heading of an overlay or of a part of it. */
		| 'heading'
		| 'group-heading'
	/** Goes behind the cursor of a pane; see `onTint`. */
		| 'tint'
	/** The dot and the title of an unread article. */
		| 'unread' | 'unread-title'
		| 'star' | 'status' | 'key' | 'error'
	/** A mark of search matches. */
		| 'match-mark'
	/** The border of a box over the screen. */
		| 'border';

export type Theme = {
	/** The colours of all text, and the background, if the theme has its own; else without attributes. */
	readonly base: TextStyle;
	/** The colours of speakers, in the order of their first quotes. If empty, speakers differ by name only. */
	readonly speakers: readonly Color[];
	readonly text: Readonly<Record<StyleToken, TextStyle>>;
	readonly frame: Readonly<Record<FrameToken, TextStyle>>;
};

/** Returns the colour of a speaker by number; `undefined` if the theme has no colours. */
export const speakerColor = (theme: Theme, color: number | null): Color | undefined =>
	color === null || theme.speakers.length === 0 ? undefined : theme.speakers[color % theme.speakers.length];

/** The styles that each theme combines, by the names of their parts: equal parts give the same object. */
const stylesOf = memoize((_: Theme) => new Map<string, TextStyle>());

function remembered(theme: Theme, key: string, make: () => TextStyle): TextStyle {
	const styles = stylesOf(theme);
	const style = styles.get(key) ?? make();
	styles.set(key, style);
	return style;
}

/** Returns the style of a speaker's name (`isBold`), bar or tick, by the speaker's number. Equal arguments return the same object. */
export function speakerStyle(theme: Theme, number: number | null, {isBold = false} = {}): TextStyle {
	const color = speakerColor(theme, number);
	return remembered(theme, `speaker ${color ?? ''} ${isBold}`, () => ({...(color !== undefined && {color}), ...(isBold && {bold: true})}));
}

/** Returns the style of text with some tokens; later ones override earlier ones. Equal arguments return the same object. */
export const textStyle = (theme: Theme, tokens: readonly StyleToken[]): TextStyle | undefined => tokens.length === 0
	? undefined
	: remembered(theme, `text ${tokens.join(' ')}`, () => tokens.reduce<TextStyle>((base, token) => ({...base, ...theme.text[token]}), {}));

/** The style without any attribute. */
const plain: TextStyle = {};

const tintedStyles = memoize((_: Theme) => new WeakMap<TextStyle, TextStyle>());

/** Returns a style on the tint, which goes behind the cursor of a pane. Equal arguments return the same object. */
export function onTint(theme: Theme, style: TextStyle = plain): TextStyle {
	const styles = tintedStyles(theme);
	const {tint} = theme.frame;
	// A tint with its own colour of text is one of few: dimmed, that text is hard to read on it.
	const tinted = styles.get(style) ?? {...style, ...tint, ...(style.dimColor && tint.color !== undefined && {dimColor: false})};
	styles.set(style, tinted);
	return tinted;
}

const basedStyles = memoize((_: Theme) => new WeakMap<TextStyle, TextStyle>());

/** Returns a style with the theme's own text and background colours where it has none. Equal arguments return the same object. */
export function onBase(theme: Theme, style: TextStyle = plain): TextStyle {
	if (theme.base.color === undefined && theme.base.backgroundColor === undefined) {
		return style;
	}

	const styles = basedStyles(theme);
	const based = styles.get(style) ?? {...theme.base, ...style};
	styles.set(style, based);
	return based;
}

const tintedMarks = memoize((_: Theme) => new WeakMap<TextStyle, TextStyle>());

/** Returns the style of a mark on the tint, which keeps its own colour. Equal arguments return the same object. */
export function markOnTint(theme: Theme, style: TextStyle = plain): TextStyle {
	const styles = tintedMarks(theme);
	const tinted = styles.get(style) ?? {...theme.frame.tint, ...style};
	styles.set(style, tinted);
	return tinted;
}

/** Returns the style of a speaker's bar or tick, by the speaker's number; muted for an unknown speaker. Equal arguments return the same object. */
export const speakerMark = (theme: Theme, number: number | null): TextStyle => number === null ? theme.frame.muted : speakerStyle(theme, number);
