/** The overlay over the panes. */
export type Overlay
	= | {readonly kind: 'none'}
	/** Screens of text; `top` is the index of the first line on the screen. */
		| {readonly kind: 'help' | 'problems' | 'attribution'; readonly top: number}
		| {readonly kind: 'speakers'}
		| {readonly kind: 'layout'}
	/** The links of the shown article: an index into `linksOf`, and the digits of a link's number typed so far. */
		| {readonly kind: 'links'; readonly selectedIndex: number; readonly typedDigits: string}
	/** The search box, with the offset and the selected quote to restore when the search is cancelled. */
		| {readonly kind: 'search'; readonly query: string; readonly origin: number; readonly quoteIndex: number | null};

/** No overlay. */
export const noOverlay: Overlay = {kind: 'none'};
