/** One press of a key. */
export type KeyEvent = {
	readonly kind: 'key';
	/** The key's name with its modifiers in the order ctrl, alt, shift: `j`, `J`, `space`, `ctrl+f`, `shift+tab`, `ctrl+f1`. */
	readonly name: string;
	/** The bytes of the key as text, for components that read keys themselves. */
	readonly raw: string;
};

/** A press, release or move of the mouse, or a turn of its wheel. Columns and rows count from 0. */
export type MouseEvent = {
	readonly kind: 'mouse';
	readonly action: 'press' | 'release' | 'drag' | 'move' | 'wheel-up' | 'wheel-down' | 'wheel-left' | 'wheel-right';
	readonly button: 'left' | 'middle' | 'right' | 'none';
	readonly column: number;
	readonly row: number;
	readonly shift: boolean;
	readonly alt: boolean;
	readonly ctrl: boolean;
	/** Of the wheel: the number of turns that the event stands for. @default 1 */
	readonly turns?: number;
};

/** One event of the terminal. */
export type InputEvent
	= | KeyEvent
		| MouseEvent
	/** Text pasted between the markers of bracketed paste, as the terminal sent it. */
		| {readonly kind: 'paste'; readonly text: string}
	/** The terminal's window gained or lost the focus. */
		| {readonly kind: 'focus'; readonly isFocused: boolean}
	/** A control sequence that is not a key, such as the terminal's answer to a question. */
		| {readonly kind: 'report'; readonly sequence: string};
