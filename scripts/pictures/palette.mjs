// The colours of the terminal in the pictures.

/** Terminals: background, text, a grey for captions, the palette of 16, and the variable by which a terminal tells its background. */
export const terminals = {
	dark: {
		background: '#1e1e2e',
		foreground: '#cdd6f4',
		grey: '#a6adc8',
		palette: ['#45475a', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#bac2de', '#585b70', '#f38ba8', '#a6e3a1', '#f9e2af', '#89b4fa', '#f5c2e7', '#94e2d5', '#a6adc8'],
		colorfgbg: '15;0',
	},
	light: {
		background: '#fcfcfa',
		foreground: '#202124',
		grey: '#5c5f77',
		palette: ['#5c5f77', '#d20f39', '#40a02b', '#df8e1d', '#1e66f5', '#ea76cb', '#179299', '#acb0be', '#6c6f85', '#d20f39', '#40a02b', '#df8e1d', '#1e66f5', '#ea76cb', '#179299', '#bcc0cc'],
		colorfgbg: '0;15',
	},
};

const hexDigits = value => Math.round(value).toString(16).padStart(2, '0');
const rgb = (red, green, blue) => `#${hexDigits(red)}${hexDigits(green)}${hexDigits(blue)}`;

/** Returns the red, green and blue of a colour. */
const channelsOf = color => [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16));

/** Returns a mix of two colours: dim text is between its colour and the background. */
const mix = (color, behind) => {
	const other = channelsOf(behind);
	return rgb(...channelsOf(color).map((channel, index) => (channel * 0.6) + (other[index] * 0.4)));
};

/** Returns a colour of the palette of 256. */
const paletteColor = (index, {palette}) => {
	if (index < 16) {
		return palette[index];
	}

	if (index >= 232) {
		const level = 8 + ((index - 232) * 10);
		return rgb(level, level, level);
	}

	const cube = index - 16;
	const level = step => step === 0 ? 0 : 55 + (step * 40);
	return rgb(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6));
};

/** Returns the colours of a cell of xterm: of its text, and behind it. */
export function cellColors(cell, terminal) {
	const colorOf = (isPalette, isRgb, value, otherwise) => {
		if (isPalette) {
			return paletteColor(value, terminal);
		}

		return isRgb ? rgb(Math.floor(value / 65_536), Math.floor(value / 256) % 256, value % 256) : otherwise;
	};

	let color = colorOf(cell.isFgPalette(), cell.isFgRGB(), cell.getFgColor(), terminal.foreground);
	let behind = colorOf(cell.isBgPalette(), cell.isBgRGB(), cell.getBgColor(), terminal.background);
	if (cell.isInverse()) {
		[color, behind] = [behind, color];
	}

	return {color: cell.isDim() ? mix(color, behind) : color, behind};
}

/** Returns the answer to a question for the background (OSC 11), as terminals write it. */
export const backgroundAnswer = ({background}) =>
	`\u001B]11;rgb:${[1, 3, 5].map(at => background.slice(at, at + 2).repeat(2)).join('/')}\u001B\\`;
