import {type Color} from './color.js';
import {type Theme, type TextStyle} from './theme.js';

/** The colours of a theme by meaning, or styles where a theme has no colour for a meaning. */
export type Palette = {
	/** Details. */
	readonly muted: TextStyle;
	readonly rule: TextStyle;
	readonly thumb: TextStyle;
	/** The dot of an unread article, and labels. */
	readonly accent: TextStyle;
	/** The heading of the pane that has the keys. */
	readonly chip: TextStyle;
	/** Goes behind what is selected. */
	readonly tint: TextStyle;
	readonly star: TextStyle;
	readonly match: TextStyle;
	readonly currentMatch: TextStyle;
	/** A mark of search matches. */
	readonly matchMark: TextStyle;
	readonly error: TextStyle;
	readonly code: TextStyle;
	readonly speakers: readonly Color[];
};

/** Creates a theme from its colours. */
export const themeOf = ({muted, rule, thumb, accent, chip, tint, star, match, currentMatch, matchMark, error, code, speakers}: Palette): Theme => ({
	speakers,
	text: {
		heading: {bold: true},
		strong: {bold: true},
		emphasis: {italic: true},
		code,
		link: {underline: true},
		'block-quote': {italic: true},
		note: muted,
		added: muted,
		entity: {},
		'entity-selected': tint,
		quote: {},
		'quote-selected': tint,
		speaker: {underline: true},
		cue: {underline: true},
		'alert-note': {...accent, bold: true},
		'alert-warning': {...star, bold: true},
		match,
		'match-current': currentMatch,
	},
	frame: {
		muted,
		rule,
		thumb,
		chip: {...chip, bold: true},
		'pane-heading': muted,
		heading: {bold: true},
		'group-heading': {underline: true},
		tint,
		unread: accent,
		'unread-title': {bold: true},
		star,
		status: muted,
		key: {bold: true},
		error: {...error, bold: true},
		'match-mark': matchMark,
		border: muted,
	},
});
