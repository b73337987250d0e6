import {valueText} from './json-values.js';

/** Current times in seconds, milliseconds, microseconds and nanoseconds differ in their magnitude. */
const units = [
	{below: 1e11, perSecond: 1},
	{below: 1e14, perSecond: 1e3},
	{below: 1e17, perSecond: 1e6},
	{below: 1e20, perSecond: 1e9},
];

/** Smaller numbers are years or dates without separators. */
const minEpoch = 1e8;

const fromEpoch = (value: number): string => {
	const perSecond = units.find(({below}) => value < below)?.perSecond;
	const date = new Date(perSecond === undefined ? Number.NaN : value / perSecond * 1000);
	return Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, 19)}Z`;
};

/** Converts the date of a record to one that `toIsoDate` accepts. Times since 1970 may be numbers or strings of digits. */
export const recordDate = (value: unknown): string => {
	const text = valueText(Array.isArray(value) ? value[0] : value).trim();
	return /^\d{9,19}(?:\.\d+)?$/.test(text) && Number(text) >= minEpoch ? fromEpoch(Number(text)) : text;
};
