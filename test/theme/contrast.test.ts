import {describe, expect, it} from 'vitest';
import {type ColorDepth} from '../../source/theme/color-depth.js';
import {type HexColor} from '../../source/theme/color.js';
import {dark, light} from '../../source/theme/palettes.js';
import {resolveTheme, type Background} from '../../source/theme/resolve-theme.js';
import {
	onBase, onTint, speakerStyle, type TextStyle, type Theme,
} from '../../source/theme/theme.js';
import {
	contrast, hexOfColor, seenDistance, visionNames,
} from '../helpers/screen/color-vision.js';

/** The ends of the range of backgrounds that terminals have, and the colours of text there. */
const terminals = {
	dark: {text: '#d0d0d0', backgrounds: ['#000000', '#1e1e2e']},
	light: {text: '#383a42', backgrounds: ['#ffffff', '#fafafa']},
} as const;

type Case = {readonly title: string; readonly theme: Theme; readonly text: HexColor; readonly backgrounds: readonly HexColor[]};

function casesOf(name: string, background: 'dark' | 'light', depth: ColorDepth): Case {
	const theme = resolveTheme(name, {depth, background, userThemes: new Map()});
	const {base} = theme;
	return {
		title: `${name} on a ${background} terminal, in ${depth === 24 ? '24-bit' : '256'} colours`,
		theme,
		text: base.color === undefined ? terminals[background].text : hexOfColor(base.color),
		backgrounds: base.backgroundColor === undefined ? terminals[background].backgrounds : [hexOfColor(base.backgroundColor)],
	};
}

const cases = ['auto', 'dark', 'light', 'high-contrast'].flatMap(name =>
	(['dark', 'light'] as const).flatMap(background => ([24, 8] as const).map(depth => casesOf(name, background, depth))));

/** Returns the lowest contrast of a style on the backgrounds that are possible. */
function lowestContrast({text, backgrounds}: Case, {color, backgroundColor}: TextStyle): number {
	const shown = color === undefined ? text : hexOfColor(color);
	const behind = backgroundColor === undefined ? backgrounds : [hexOfColor(backgroundColor)];
	return Math.min(...behind.map(each => contrast(shown, each)));
}

describe.each(cases)('$title', each => {
	const {theme} = each;
	const {text, frame} = theme;
	const marks = new Set(['rule', 'thumb', 'match-mark']);
	const names = theme.speakers.map((_, index) => speakerStyle(theme, index, {isBold: true}));

	it('has a contrast of 4.5 or more for text, also on the tint', () => {
		const styles = [
			...Object.entries(text), ...Object.entries(frame).filter(([name]) => !marks.has(name)), ...names.map((style, index) => [`speaker ${index}`, style] as const),
		];
		for (const [name, style] of styles) {
			expect({name, isReadable: lowestContrast(each, style) >= 4.5}).toEqual({name, isReadable: true});
			// An error stands in the status line, which has no cursor.
			const tinted = style.backgroundColor === undefined && name !== 'error' ? onTint(theme, style) : style;
			expect({name, onTint: lowestContrast(each, tinted) >= 4.5}).toEqual({name, onTint: true});
		}
	});

	it('has a contrast of 3 or more for marks', () => {
		for (const name of ['thumb', 'match-mark', 'unread', 'star'] as const) {
			expect({name, isVisible: lowestContrast(each, frame[name]) >= 3}).toEqual({name, isVisible: true});
		}

		expect(Math.min(...theme.speakers.map((_, index) => lowestContrast(each, speakerStyle(theme, index))))).toBeGreaterThanOrEqual(3);
	});

	it('shows the rule and the tint', () => {
		expect(lowestContrast(each, frame.rule)).toBeGreaterThan(1.3);
		expect(Math.min(...each.backgrounds.map(background => contrast(hexOfColor(frame.tint.backgroundColor), background)))).toBeGreaterThan(1.15);
	});

	it.each(visionNames)('has eight speakers whose colours differ with %s', vision => {
		const speakers = theme.speakers.map(color => hexOfColor(color));
		expect(speakers.length).toBeGreaterThanOrEqual(8);
		const distances = speakers.flatMap((a, index) => speakers.slice(0, index).map(b => seenDistance(a, b, vision)));
		expect(Math.min(...distances)).toBeGreaterThanOrEqual(0.05);
	});

	it('has speakers in no colour of an error, a star, a match or a detail', () => {
		for (const name of ['error', 'star', 'match-mark', 'muted'] as const) {
			const distances = theme.speakers.map(color => seenDistance(hexOfColor(color), hexOfColor(frame[name].color), 'normal vision'));
			expect({name, differs: Math.min(...distances) >= 0.065}).toEqual({name, differs: true});
		}
	});
});

describe('a theme for another background than that of the terminal', () => {
	it.each([['dark', 'light', dark], ['light', 'dark', light], ['dark', null, dark], ['light', null, light]] as const)('%s on a %s terminal paints its own', (name, background, palette) => {
		const theme = resolveTheme(name, {depth: 24, background, userThemes: new Map()});
		expect(onBase(theme)).toEqual({color: palette.text[0], backgroundColor: palette.background[0]});
		expect(onBase(theme, theme.frame.tint)).toEqual({color: palette.text[0], ...theme.frame.tint});
	});

	it.each<readonly [string, Background]>([
		['dark', 'dark'], ['light', 'light'], ['auto', 'light'], ['auto', null],
	])('%s leaves a terminal that is %s as it is', (name, background) => {
		const theme = resolveTheme(name, {depth: 24, background, userThemes: new Map()});
		expect(onBase(theme, theme.frame.muted)).toBe(theme.frame.muted);
	});
});
