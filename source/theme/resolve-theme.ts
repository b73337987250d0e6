import {themeNames as builtInThemeNames} from '../settings/settings-table.js';
import {plainParts, partsOfPalette, terminalParts} from './built-in-parts.js';
import {type ColorDepth} from './color-depth.js';
import {
	dark, highContrastDark, highContrastLight, light,
} from './palettes.js';
import {themeOf, type Parts} from './parts.js';
import {type Theme} from './theme.js';
import {themeOfUser, type UserTheme} from './user-theme.js';

type BuiltInThemeName = typeof builtInThemeNames[number];

/** The kind of the terminal's background; `null` if it is not known. */
export type Background = 'dark' | 'light' | null;

/** The facts on which the colours of a theme depend. */
export type ThemeContext = {
	readonly depth: ColorDepth;
	readonly background: Background;
	/** By name. */
	readonly userThemes: ReadonlyMap<string, UserTheme>;
};

const isBuiltIn = (name: string): name is BuiltInThemeName => (builtInThemeNames as readonly string[]).includes(name);

/** Returns the names of all themes, those of the program first. */
export const themeNames = (userThemes: ThemeContext['userThemes']): readonly string[] =>
	[...builtInThemeNames, ...[...userThemes.keys()].filter(name => !isBuiltIn(name)).toSorted((a, b) => a.localeCompare(b))];

function partsOf(name: BuiltInThemeName, depth: ColorDepth, background: Background): Parts {
	if (depth === 0 || name === 'none') {
		return plainParts;
	}

	if (depth === 4 || name === 'terminal') {
		return terminalParts;
	}

	const isLight = background === 'light';
	switch (name) {
		case 'auto': {
			return partsOfPalette(isLight ? light : dark, depth, false);
		}

		// On a terminal that may be of the other kind, its background and its colour of text may not go with the theme.
		case 'dark': {
			return partsOfPalette(dark, depth, background !== 'dark');
		}

		case 'light': {
			return partsOfPalette(light, depth, !isLight);
		}

		case 'high-contrast': {
			return partsOfPalette(isLight ? highContrastLight : highContrastDark, depth, true);
		}
	}
}

/** The theme without colours. */
export const plainTheme: Theme = themeOf(plainParts);

const created = new WeakMap<ThemeContext['userThemes'], Map<string, Theme>>();

/**
 * Returns a theme for a terminal. An unknown name means `auto`. Without colours, every theme is `none`, with the attributes that
 * a theme of the user sets. Equal arguments return the same object.
 */
export function resolveTheme(name: string, {depth, background, userThemes}: ThemeContext): Theme {
	const known = created.get(userThemes) ?? new Map<string, Theme>();
	created.set(userThemes, known);
	const key = `${depth} ${background ?? ''} ${name}`;
	const theme = known.get(key) ?? createTheme(name, {depth, background, userThemes});
	known.set(key, theme);
	return theme;
}

function createTheme(name: string, {depth, background, userThemes}: ThemeContext): Theme {
	const builtIn = (base: string): Parts => partsOf(isBuiltIn(base) ? base : 'auto', depth, background);
	const user = isBuiltIn(name) ? undefined : userThemes.get(name);
	return user ? themeOfUser(user, builtIn(user.base), depth) : themeOf(builtIn(name));
}
