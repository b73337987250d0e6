import {channelsOf, type HexColor} from './color.js';

/** A colour in OKLab, where the distance between two colours is near to the difference that people see. */
export type Oklab = readonly [lightness: number, greenRed: number, blueYellow: number];

/** Returns the amounts of red, green and blue light of a colour, from 0 to 1. */
export const lightOf = (color: HexColor): readonly number[] => channelsOf(color).map(channel => {
	const value = channel / 255;
	return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** Converts amounts of light to OKLab. */
export function oklabOfLight([red = 0, green = 0, blue = 0]: readonly number[]): Oklab {
	const long = Math.cbrt((0.412_221_470_8 * red) + (0.536_332_536_3 * green) + (0.051_445_992_9 * blue));
	const medium = Math.cbrt((0.211_903_498_2 * red) + (0.680_699_545_1 * green) + (0.107_396_956_6 * blue));
	const short = Math.cbrt((0.088_302_461_9 * red) + (0.281_718_837_6 * green) + (0.629_978_700_5 * blue));
	return [
		(0.210_454_255_3 * long) + (0.793_617_785 * medium) - (0.004_072_046_8 * short),
		(1.977_998_495_1 * long) - (2.428_592_205 * medium) + (0.450_593_709_9 * short),
		(0.025_904_037_1 * long) + (0.782_771_766_2 * medium) - (0.808_675_766 * short),
	];
}

/** Returns the distance between two colours: 0 if they are the same, 1 between black and white. */
export const oklabDistance = (a: Oklab, b: Oklab): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
