import {describe, expect, it} from 'vitest';
import {themes} from '../helpers/screen/themes.js';
import {
	onTint, speakerColor, speakerStyle, textStyle,
} from '../../source/theme/theme.js';

const stylesOf = ({text, frame}: typeof themes.terminal) => Object.entries({...text, ...frame});

describe('the theme without colours', () => {
	it.each(stylesOf(themes.none))('draws %s without a colour', (_, style) => {
		expect(style).not.toHaveProperty('color');
		expect(style).not.toHaveProperty('backgroundColor');
	});

	it('sets matches, the current match and selected names apart from text all the same', () => {
		const {match, 'match-current': current, 'entity-selected': selected} = themes.none.text;
		expect(Object.keys(match)).not.toEqual([]);
		expect(current).not.toEqual(match);
		expect(selected).toMatchObject({inverse: true});
	});

	it('has no colours for speakers', () => {
		expect(speakerColor(themes.none, 0)).toBeUndefined();
		expect(speakerStyle(themes.none, 0)).toEqual({});
	});
});

describe('the colours of speakers', () => {
	it('differ between neighbours, and repeat when they are used up', () => {
		const {speakers} = themes.terminal;
		expect(new Set(speakers).size).toBe(speakers.length);
		expect(speakerColor(themes.terminal, 0)).toBe(speakers[0]);
		expect(speakerColor(themes.terminal, speakers.length)).toBe(speakers[0]);
	});

	it('are none for a speaker who is unknown', () => {
		expect(speakerColor(themes.terminal, null)).toBeUndefined();
	});
});

describe('a style that is asked for twice', () => {
	it('is the same object, so that a frame makes no new ones', () => {
		const {terminal} = themes;
		expect(textStyle(terminal, ['quote', 'strong'])).toBe(textStyle(terminal, ['quote', 'strong']));
		expect(speakerStyle(terminal, 2, {isBold: true})).toBe(speakerStyle(terminal, 2, {isBold: true}));
		expect(onTint(terminal, terminal.frame.star)).toBe(onTint(terminal, terminal.frame.star));
		expect(onTint(terminal)).toBe(onTint(terminal));
	});
});

describe('onTint', () => {
	it('keeps the attributes of a style and puts the tint behind it', () => {
		expect(onTint(themes.terminal, {bold: true})).toEqual({bold: true, ...themes.terminal.frame.tint});
	});

	it('does not dim text on a tint that has a colour for it', () => {
		expect(onTint(themes.terminal, themes.terminal.frame.muted).dimColor).toBe(false);
	});
});
