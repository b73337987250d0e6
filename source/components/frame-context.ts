import {createContext} from 'react';
import {plainTheme} from '../theme/resolve-theme.js';
import {type Theme} from '../theme/theme.js';

/** The theme and the clock that all components draw with. */
export type FrameContextValue = {
	readonly theme: Theme;
	/** Returns the present time, which decides how dates are written. */
	readonly now: () => Date;
};

export const FrameContext = createContext<FrameContextValue>({theme: plainTheme, now: () => new Date()});
