import {describe, expect, it} from 'vitest';
import {speakerColor, themes} from '../../source/theme/theme.js';

const stylesOf = ({text, frame}: typeof themes.colours) => Object.entries({...text, ...frame});

describe('the theme for NO_COLOR', () => {
	it.each(stylesOf(themes.noColour))('draws %s without a colour', (_, style) => {
		expect(style).not.toHaveProperty('color');
		expect(style).not.toHaveProperty('backgroundColor');
	});

	it('has a style for all that the other has', () => {
		expect(stylesOf(themes.noColour).map(([name]) => name)).toEqual(stylesOf(themes.colours).map(([name]) => name));
	});

	it('sets matches, the current match and selected names apart from text all the same', () => {
		const {match, 'match-current': current, 'entity-selected': selected} = themes.noColour.text;
		expect(Object.keys(match)).not.toEqual([]);
		expect(current).not.toEqual(match);
		expect(selected).toMatchObject({inverse: true});
	});

	it('has no colours for speakers', () => {
		expect(speakerColor(themes.noColour, 0)).toBeUndefined();
	});
});

describe('the colours of speakers', () => {
	it('differ between neighbours, and repeat when they are used up', () => {
		const {speakers} = themes.colours;
		expect(new Set(speakers).size).toBe(speakers.length);
		expect(speakerColor(themes.colours, 0)).toBe(speakers[0]);
		expect(speakerColor(themes.colours, speakers.length)).toBe(speakers[0]);
	});

	it('are none for a speaker who is unknown', () => {
		expect(speakerColor(themes.colours, null)).toBeUndefined();
	});
});
