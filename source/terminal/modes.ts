/** The modes of the terminal that the program uses beside the alternate screen. */
type TerminalModes = {
	/** The mouse reports presses, drags and the wheel. */
	readonly hasMouse: boolean;
	/** The terminal reports when its colours change. */
	readonly followsColors: boolean;
};

const sequence = (modes: readonly number[], final: 'h' | 'l'): string => modes.map(mode => `\u001B[?${mode}${final}`).join('');

/** The mouse: presses (1000), drags (1002), places as decimal numbers of any size (1006). Shift leaves it to the terminal, for its own selection. */
const mouseModes = [1000, 1002, 1006];

const optionalModes = ({hasMouse, followsColors}: TerminalModes): readonly number[] => [...hasMouse ? mouseModes : [], ...followsColors ? [2031] : []];

/** Plain style (m), the ASCII character set (ESC ( B, SI), and characters that replace others (4). Does not move the cursor. */
export const plainTextSequence = '\u001B[m\u001B(B\u000F\u001B[4l';

/** Rows counted from the top of the screen (6), and a scroll region of the whole screen (r). Moves the cursor. */
const wholeScreen = '\u001B[?6l\u001B[r';

// Another program may have left the terminal in any state: a command that crashed, or that wrote a binary file.
// Pastes come between markers, so they are not taken for keys (2004). Without line wrapping (7), a row that is too wide is cut
// off: terminals differ about emoji, and the window may just have become smaller.
/** Returns the sequence that shows the alternate screen (1049), without a cursor (25), and turns the modes on. */
export const enterSequence = (modes: TerminalModes): string =>
	`\u001B[?1049h${plainTextSequence}${wholeScreen}\u001B[?25l\u001B[?2004h\u001B[?7l\u001B[2J\u001B[H${sequence(optionalModes(modes), 'h')}`;

/** Returns the sequence that turns the modes off and shows the normal screen again. */
export const leaveSequence = (modes: TerminalModes): string =>
	`${sequence(optionalModes(modes).toReversed(), 'l')}\u001B[0m\u001B[?7h\u001B[?2004l\u001B[?25h\u001B[?1049l`;
