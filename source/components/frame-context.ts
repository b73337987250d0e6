import {createContext} from 'react';
import {themes, type Theme} from '../theme/theme.js';

/** The theme and the clock that all components draw with. */
export type FrameContextValue = {
	readonly theme: Theme;
	/** Returns the present time, which decides how dates are written. */
	readonly now: () => Date;
};

export const FrameContext = createContext<FrameContextValue>({theme: themes.noColor, now: () => new Date()});
