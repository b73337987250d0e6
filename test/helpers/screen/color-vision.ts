import {type Color, type HexColor} from '../../../source/theme/color.js';
import {hexOfNumber} from '../../../source/theme/nearest-color.js';
import {lightOf, oklabDistance, oklabOfLight} from '../../../source/theme/oklab.js';

/** Returns a colour in 24 bits. The terminal's own 16 colours have none that is known. */
export function hexOfColor(color: Color | undefined): HexColor {
	if (typeof color === 'number') {
		return hexOfNumber(color);
	}

	if (color?.startsWith('#')) {
		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- It begins with #.
		return color as HexColor;
	}

	throw new Error(`${color ?? 'no colour'} has no fixed value`);
}

function luminance(color: HexColor): number {
	const [red = 0, green = 0, blue = 0] = lightOf(color);
	return (0.2126 * red) + (0.7152 * green) + (0.0722 * blue);
}

/** Returns the contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export function contrast(a: HexColor, b: HexColor): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

/** The kinds of vision. */
export const visionNames = ['normal vision', 'protanopia', 'deuteranopia', 'tritanopia'] as const;

type Vision = typeof visionNames[number];

/** The three kinds of colour blindness at their strongest, as matrices over red, green and blue light (Machado, Oliveira and Fernandes 2009). */
const visions: Readonly<Record<Vision, ReadonlyArray<readonly number[]>>> = {
	'normal vision': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
	protanopia: [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
	deuteranopia: [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_82, 0.042_94, 0.968_881]],
	tritanopia: [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.3039]],
};

/** Returns the distance in OKLab between two colours as somebody with a kind of vision sees them. */
export function seenDistance(a: HexColor, b: HexColor, vision: Vision): number {
	const seen = (color: HexColor) => {
		const light = lightOf(color);
		return oklabOfLight(visions[vision].map(row => Math.max(0, Math.min(1, row.reduce((sum, weight, index) => sum + (weight * (light[index] ?? 0)), 0)))));
	};

	return oklabDistance(seen(a), seen(b));
}
