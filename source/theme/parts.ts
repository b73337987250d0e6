import {type Color} from './color.js';
import {type Theme, type TextStyle} from './theme.js';

/** The parts of a theme from which the styles of all tokens are made. */
export type PartName
	= | 'text' | 'muted' | 'rule' | 'thumb' | 'accent' | 'chip' | 'tint' | 'code' | 'star'
		| 'match' | 'match-current' | 'match-mark' | 'error';

export type Parts = {
	readonly styles: Readonly<Record<PartName, TextStyle>>;
	readonly speakers: readonly Color[];
};

/** Creates a theme from its parts. */
export const themeOf = ({styles, speakers}: Parts): Theme => ({
	base: styles.text,
	speakers,
	text: {
		heading: {bold: true},
		strong: {bold: true},
		emphasis: {italic: true},
		code: styles.code,
		link: {underline: true},
		'block-quote': {italic: true},
		note: styles.muted,
		added: styles.muted,
		entity: {},
		'entity-selected': styles.tint,
		quote: {},
		// The rows of the selected quote have the tint.
		'quote-selected': {},
		speaker: {underline: true},
		cue: {underline: true},
		'alert-note': {...styles.accent, bold: true},
		'alert-warning': {...styles.star, bold: true},
		highlight: {...styles.star, underline: true},
		selection: styles.tint,
		match: styles.match,
		'match-current': styles['match-current'],
	},
	frame: {
		muted: styles.muted,
		rule: styles.rule,
		thumb: styles.thumb,
		chip: {...styles.chip, bold: true},
		'pane-heading': styles.muted,
		heading: {bold: true},
		'group-heading': {underline: true},
		tint: styles.tint,
		unread: styles.accent,
		'unread-title': {bold: true},
		star: styles.star,
		status: styles.muted,
		key: {bold: true},
		error: {...styles.error, bold: true},
		'match-mark': styles['match-mark'],
		border: styles.muted,
	},
});
