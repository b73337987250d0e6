import {createContext} from 'react';
import {type Surface} from './surface.js';

/** The surface that boxes draw on; `null` where Ink draws everything itself. */
export const SurfaceContext = createContext<Surface | null>(null);

/** The layer of the boxes below: 0 for the panes, 1 for what lies over them. */
export const LayerContext = createContext(0);
