/** The kind of a background. */
export type Background = 'dark' | 'light';

/** Returns the kind of a background by its red, green and blue from 0 to 1: light if black is easier to read on it than white. */
function kindOf([red = 0, green = 0, blue = 0]: readonly number[]): Background {
	const [redLight = 0, greenLight = 0, blueLight = 0] = [red, green, blue].map(value => value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
	const luminance = (0.2126 * redLight) + (0.7152 * greenLight) + (0.0722 * blueLight);
	// At this luminance the contrast to black and to white is the same.
	return luminance > 0.179 ? 'light' : 'dark';
}

/** The answer of the terminal to a question, or a report of its own accord. */
type TerminalReport
	/** The colour of the background. */
	= | {readonly kind: 'background'; readonly background: Background}
	/** The colours of the terminal have changed, and are now dark or light. */
		| {readonly kind: 'scheme'; readonly background: Background}
	/** The attributes of the terminal: every terminal answers this question, and answers in the order of the questions. */
		| {readonly kind: 'attributes'};

/** `rgb:ffff/ffff/ffff`, with one to four digits each, as X11 writes colours. Some terminals add the opacity. */
const backgroundAnswer = /^\u001B\]11;rgba?:(?<red>[\da-f]{1,4})\/(?<green>[\da-f]{1,4})\/(?<blue>[\da-f]{1,4})(?:\/[\da-f]{1,4})?(?:\u0007|\u001B\\)$/iv;
const schemeReport = /^\u001B\[\?997;(?<scheme>[12])n$/v;
const attributesAnswer = /^\u001B\[\?[\d;]*c$/v;

/** Reads a control sequence of the terminal's input; `null` if it says nothing about colours. */
export function parseReport(sequence: string): TerminalReport | null {
	const {red, green, blue} = backgroundAnswer.exec(sequence)?.groups ?? {};
	if (red !== undefined && green !== undefined && blue !== undefined) {
		return {kind: 'background', background: kindOf([red, green, blue].map(digits => Number.parseInt(digits, 16) / ((16 ** digits.length) - 1)))};
	}

	const scheme = schemeReport.exec(sequence)?.groups?.['scheme'];
	if (scheme !== undefined) {
		return {kind: 'scheme', background: scheme === '2' ? 'light' : 'dark'};
	}

	return attributesAnswer.test(sequence) ? {kind: 'attributes'} : null;
}

/** Returns the background by `COLORFGBG`, which some terminals set to the numbers of their colours: `15;0`; `null` if it is not known. */
export function backgroundOfEnvironment({COLORFGBG: colors}: NodeJS.ProcessEnv): Background | null {
	const number = /;(?<background>\d{1,2})$/v.exec(colors ?? '')?.groups?.['background'];
	// Of the 16 colours, white and the bright ones but grey are light.
	return number === undefined ? null : (Number(number) === 7 || Number(number) > 8 ? 'light' : 'dark');
}
