import {describe, expect, it} from 'vitest';
import {speakerColor, themes} from '../../source/theme/theme.js';

const stylesOf = ({text, frame}: typeof themes.color) => Object.entries({...text, ...frame});

describe('the theme for NO_COLOR', () => {
	it.each(stylesOf(themes.noColor))('draws %s without a colour', (_, style) => {
		expect(style).not.toHaveProperty('color');
		expect(style).not.toHaveProperty('backgroundColor');
	});

	it('has a style for all that the other has', () => {
		expect(stylesOf(themes.noColor).map(([name]) => name)).toEqual(stylesOf(themes.color).map(([name]) => name));
	});

	it('sets matches, the current match and selected names apart from text all the same', () => {
		const {match, 'match-current': current, 'entity-selected': selected} = themes.noColor.text;
		expect(Object.keys(match)).not.toEqual([]);
		expect(current).not.toEqual(match);
		expect(selected).toMatchObject({inverse: true});
	});

	it('has no colours for speakers', () => {
		expect(speakerColor(themes.noColor, 0)).toBeUndefined();
	});
});

describe('the colours of speakers', () => {
	it('differ between neighbours, and repeat when they are used up', () => {
		const {speakers} = themes.color;
		expect(new Set(speakers).size).toBe(speakers.length);
		expect(speakerColor(themes.color, 0)).toBe(speakers[0]);
		expect(speakerColor(themes.color, speakers.length)).toBe(speakers[0]);
	});

	it('are none for a speaker who is unknown', () => {
		expect(speakerColor(themes.color, null)).toBeUndefined();
	});
});
