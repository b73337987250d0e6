import {describe, expect, it} from 'vitest';
import {type Color} from '../../source/theme/color.js';
import {type ColorDepth} from '../../source/theme/color-depth.js';
import {
	plainTheme, resolveTheme, themeNames, type ThemeContext,
} from '../../source/theme/resolve-theme.js';
import {sgrOf} from '../../source/theme/sgr.js';
import {type Theme} from '../../source/theme/theme.js';
import {type UserTheme} from '../../source/theme/user-theme.js';
import {truecolor} from '../helpers/screen/themes.js';

const night: UserTheme = {
	base: 'dark', styles: {accent: {color: '#88c0d0'}, muted: {color: '#a0a0a0'}, heading: {italic: true}}, speakers: ['#ff0000', 28],
};

const contextOf = (changes: Partial<ThemeContext> = {}): ThemeContext => ({...truecolor, userThemes: new Map([['night', night]]), ...changes});

const colorsOf = ({base, text, frame, speakers}: Theme): ReadonlyArray<Color | undefined> =>
	[...[base, ...Object.values(text), ...Object.values(frame)].flatMap(({color, backgroundColor}) => [color, backgroundColor]), ...speakers].filter(color => color !== undefined);

describe('resolveTheme', () => {
	it('takes auto for an unknown name, and follows the background with it', () => {
		const context = contextOf();
		expect(resolveTheme('no such theme', context)).toEqual(resolveTheme('auto', context));
		expect(resolveTheme('auto', context)).toEqual(resolveTheme('dark', contextOf({background: 'dark'})));
		expect(resolveTheme('auto', contextOf({background: 'light'}))).toEqual(resolveTheme('light', contextOf({background: 'light'})));
	});

	it.each(['auto', 'dark', 'light', 'high-contrast', 'terminal', 'none'])('uses only colours that the terminal has for %s', name => {
		const kinds: ReadonlyArray<readonly [ColorDepth, (color: Color | undefined) => boolean]> = [
			[0, () => false],
			[4, color => typeof color === 'string' && !color.startsWith('#') && color !== 'blue'],
			[8, color => !String(color).startsWith('#')],
			[24, () => true],
		];
		for (const [depth, isAllowed] of kinds) {
			expect(colorsOf(resolveTheme(name, contextOf({depth}))).filter(color => !isAllowed(color))).toEqual([]);
		}
	});

	it('is the theme without colours at no depth', () => {
		expect(resolveTheme('high-contrast', contextOf({depth: 0}))).toEqual(plainTheme);
	});

	it('returns the same object for the same arguments', () => {
		const context = contextOf();
		expect(resolveTheme('dark', context)).toBe(resolveTheme('dark', {...context}));
		expect(resolveTheme('night', context)).toBe(resolveTheme('night', {...context}));
	});

	it('never writes SGR 34 in the theme of the terminal', () => {
		const {text, frame, speakers} = resolveTheme('terminal', contextOf());
		for (const style of [...Object.values(text), ...Object.values(frame), ...speakers.map(color => ({color}))]) {
			expect(sgrOf(style).split(';')).not.toContain('34');
		}
	});
});

describe('a theme of the user', () => {
	it('changes its base', () => {
		const context = contextOf();
		const theme = resolveTheme('night', context);
		const dark = resolveTheme('dark', context);
		expect(theme.frame.muted).toEqual({color: '#a0a0a0'});
		expect(theme.frame['pane-heading']).toEqual(theme.frame.muted);
		expect(theme.frame.heading).toEqual({bold: true, italic: true});
		expect(theme.text.heading).toEqual({bold: true, italic: true});
		expect(theme.speakers).toEqual(['#ff0000', 28]);
		expect(theme.frame.error).toEqual(dark.frame.error);
	});

	it('gives its accent to the chip, unless it has a chip of its own', () => {
		expect(resolveTheme('night', contextOf()).frame.chip.backgroundColor).toBe('#88c0d0');
		const own = {...night, styles: {...night.styles, chip: {backgroundColor: '#010203'}}} as const;
		expect(resolveTheme('own', contextOf({userThemes: new Map([['own', own]])})).frame.chip.backgroundColor).toBe('#010203');
	});

	it('has the nearest colours that the terminal can show, and none where there are none', () => {
		expect(resolveTheme('night', contextOf({depth: 8})).speakers).toEqual([196, 28]);
		expect(resolveTheme('night', contextOf({depth: 4})).speakers).toEqual(['redBright', 'green']);
		expect(colorsOf(resolveTheme('night', contextOf({depth: 0})))).toEqual([]);
		expect(resolveTheme('night', contextOf({depth: 0})).frame.heading).toEqual({bold: true, italic: true});
	});

	it('cannot replace a theme of the program', () => {
		const userThemes = new Map([['dark', night]]);
		expect(resolveTheme('dark', contextOf({userThemes}))).toEqual(resolveTheme('dark', contextOf()));
		expect(themeNames(userThemes)).toEqual(['auto', 'dark', 'light', 'high-contrast', 'terminal', 'none']);
	});
});

describe('themeNames', () => {
	it('are those of the program, then those of the user in the order of the alphabet', () => {
		expect(themeNames(new Map([['zebra', night], ['ash', night]])).slice(-3)).toEqual(['none', 'ash', 'zebra']);
	});
});
