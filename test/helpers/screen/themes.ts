import {resolveTheme, type ThemeContext} from '../../../source/theme/resolve-theme.js';

/** A terminal with 24 bits a colour and a background that is not known. */
export const truecolor: ThemeContext = {depth: 24, background: null, userThemes: new Map()};

export const themes = {terminal: resolveTheme('terminal', truecolor), none: resolveTheme('none', truecolor)} as const;
