import {createContext} from 'react';
import {type Surface} from './surface.js';

/** The surface that boxes draw on; `null` where Ink draws everything itself. */
export const SurfaceContext = createContext<Surface | null>(null);
