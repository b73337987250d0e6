import {configFolder} from '../storage/files/config-folder.js';
import {readThemeFiles} from '../storage/theme-files.js';
import {type Session} from '../session/state/session.js';
import {type ThemeState} from '../session/state/theme-state.js';
import {nearestName} from '../text/nearest-name.js';
import {type ColorDepth} from '../theme/color-depth.js';
import {resolveTheme, themeNames} from '../theme/resolve-theme.js';
import {type Theme} from '../theme/theme.js';

/** Returns the theme of a session. Equal themes are the same object. */
export type ThemeOf = (session: Pick<Session, 'theme'>) => Theme;

/** The theme that is asked for: by the command line or the settings, or else by an earlier choice on the screen. */
type ThemeChoice = {readonly asked: string | null; readonly stored: string | null};

/** The themes of a run of the program. */
type Themes = {
	readonly themeOf: ThemeOf;
	readonly initial: ThemeState;
	/** One line for each part of a theme that is wrong. */
	readonly problems: readonly string[];
};

function unknownTheme(name: string, names: readonly string[]): string {
	const nearest = nearestName(name, names);
	return `there is no theme ${name}; ${nearest === null ? `these are: ${names.join(', ')}` : `did you mean ${nearest}?`}`;
}

/** Reads the user's themes and finds the one to begin with. `background` is that of the terminal, as far as it is known. */
export async function openThemes({asked, stored}: ThemeChoice, depth: ColorDepth, background: ThemeState['background']): Promise<Themes> {
	const {themes: userThemes, problems} = await readThemeFiles(configFolder());
	const names = themeNames(userThemes);
	const name = asked ?? stored ?? 'auto';
	const isKnown = names.includes(name);
	return {
		themeOf: ({theme}) => resolveTheme(theme.name, {depth, background: theme.background, userThemes}),
		initial: {
			name: isKnown ? name : 'auto', chosen: stored, names, background,
		},
		problems: [
			...(isKnown ? [] : [unknownTheme(name, names)]),
			...problems,
		],
	};
}
