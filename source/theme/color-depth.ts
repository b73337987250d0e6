/** The colours that a terminal has, as bits: none, its own 16, the palette of 256, or 24 bits a colour. */
export type ColorDepth = 0 | 4 | 8 | 24;
