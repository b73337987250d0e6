import {nearestName} from '../text/nearest-name.js';
import {type SettingType} from './settings-table.js';

/** Returns the values that a setting may have, as the end of “must be …”. */
export function allowedValues(type: SettingType): string {
	switch (type.type) {
		case 'boolean': {
			return 'true or false';
		}

		case 'number': {
			const range = `a ${type.isInteger ? 'whole ' : ''}number from ${type.min} to ${type.max}`;
			return [range, ...(type.words ?? []).map(word => `"${word}"`)].join(' or ');
		}

		case 'choice': {
			return `one of ${type.values.map(value => JSON.stringify(value)).join(', ')}`;
		}

		case 'list': {
			return `a list of any of ${type.values.map(value => JSON.stringify(value)).join(', ')}`;
		}

		case 'words': {
			return 'a list of words in quotation marks';
		}

		case 'name': {
			return 'a name in quotation marks: letters, digits, dashes';
		}
	}
}

/** In code units: the name of a file. */
const maxNameLength = 64;

/** A name that is also safe as the name of a file: no dot in front, no separator of folders. */
const isName = (value: unknown): boolean => typeof value === 'string' && value.length <= maxNameLength && /^[\p{L}\p{N}_][\p{L}\p{N}_.\- ]*$/v.test(value);

const isOneOf = (value: unknown, values: readonly unknown[]): boolean => values.includes(value);

function isAllowed(type: SettingType, value: unknown): boolean {
	switch (type.type) {
		case 'boolean': {
			return typeof value === 'boolean';
		}

		case 'number': {
			return isOneOf(value, type.words ?? [])
				|| (typeof value === 'number' && value >= type.min && value <= type.max && (!type.isInteger || Number.isInteger(value)));
		}

		case 'choice': {
			return isOneOf(value, type.values);
		}

		case 'list': {
			return Array.isArray(value) && value.every(item => isOneOf(item, type.values)) && new Set(value).size === value.length;
		}

		case 'words': {
			return Array.isArray(value) && value.every(item => typeof item === 'string');
		}

		case 'name': {
			return isName(value);
		}
	}
}

/** Returns the words that may stand in a setting of this type. */
function wordsOf(type: SettingType): readonly string[] {
	if (type.type === 'number') {
		return type.words ?? [];
	}

	const values: ReadonlyArray<string | number> = type.type === 'choice' || type.type === 'list' ? type.values : [];
	return values.filter(value => typeof value === 'string');
}

/** Returns what is wrong with a value: the allowed ones, and the one that is probably meant; `null` if it is right. */
export function valueProblem(type: SettingType, value: unknown): string | null {
	if (isAllowed(type, value)) {
		return null;
	}

	const words = wordsOf(type);
	const wrong = (Array.isArray(value) ? value : [value]).find((item): item is string => typeof item === 'string' && !words.includes(item));
	const nearest = wrong === undefined ? null : nearestName(wrong, words);
	return `must be ${allowedValues(type)}${nearest === null ? '' : `; did you mean "${nearest}"?`}`;
}
