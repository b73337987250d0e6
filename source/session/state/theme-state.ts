/** The colours of the screen. */
export type ThemeState = {
	/** The name of the theme in use. */
	readonly name: string;
	/** The theme that the user has chosen on the screen, now or in an earlier run; the next run starts with it. `null` for none. */
	readonly chosen: string | null;
	/** The names of the themes to choose from: those of the program, then those of the user. */
	readonly names: readonly string[];
	/** The background of the terminal; `null` as long as it is not known. */
	readonly background: 'dark' | 'light' | null;
};

export const initialTheme: ThemeState = {
	name: 'auto', chosen: null, names: ['auto'], background: null,
};

export type ThemeAction
	/** The user looks at a theme, or goes back from it. */
	= | {readonly type: 'theme-previewed'; readonly name: string}
	/** The user chooses a theme, also for the next run. */
		| {readonly type: 'theme-chosen'; readonly name: string}
	/** The terminal has told its background, at the start or after a change. */
		| {readonly type: 'background-found'; readonly background: 'dark' | 'light'};

/** Returns the colours of the screen after an action. */
export function reduceTheme(state: ThemeState, action: ThemeAction): ThemeState {
	switch (action.type) {
		case 'theme-previewed': {
			return {...state, name: action.name};
		}

		case 'theme-chosen': {
			return {...state, name: action.name, chosen: action.name};
		}

		case 'background-found': {
			return {...state, background: action.background};
		}
	}
}
