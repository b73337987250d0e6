/** The place in the text and the selected quote before an overlay was opened, to go back to. */
export type Origin = {readonly position: number; readonly quoteIndex: number | null};

/** The purposes for which a line of text is typed. `overlays/prompts.ts` has a row for each. */
export type PromptPurpose = 'search';

/** The overlay over the panes. */
export type Overlay
	= | {readonly kind: 'none'}
	/** Screens of text; `top` is the index of the first line on the screen. */
		| {readonly kind: 'help' | 'problems' | 'attribution'; readonly top: number}
		| {readonly kind: 'speakers'}
		| {readonly kind: 'layout'}
	/** The links of the shown article: an index into `linksOf`, and the digits of a link's number typed so far. */
		| {readonly kind: 'links'; readonly selectedIndex: number; readonly typedDigits: string}
	/** A line of text that is being typed. */
		| {readonly kind: 'prompt'; readonly purpose: PromptPurpose; readonly text: string; readonly origin: Origin};

export type PromptOverlay = Extract<Overlay, {readonly kind: 'prompt'}>;

/** No overlay. */
export const noOverlay: Overlay = {kind: 'none'};
